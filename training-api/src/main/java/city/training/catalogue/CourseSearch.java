package city.training.catalogue;

import java.util.Optional;

/**
 * Which courses are wanted; what is empty does not restrict.
 *
 * @param text contained in the title, whatever the case
 */
public record CourseSearch(
        String text,
        Optional<String> field,
        Optional<String> mode,
        Optional<String> level,
        Optional<ProgrammeId> programme) {
    public static final CourseSearch ALL =
            new CourseSearch("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
