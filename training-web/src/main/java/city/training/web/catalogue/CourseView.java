package city.training.web.catalogue;

import city.training.catalogue.Course;
import city.training.catalogue.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** A course as it is given out. */
public record CourseView(
        String id,
        @Nullable String programmeId,
        String title,
        String field,
        String level,
        String mode,
        int minutes,
        boolean needsPc,
        String goal,
        long version) {
    static CourseView of(Course course) {
        return new CourseView(
                course.id().toString(),
                course.programme().map(ProgrammeId::toString).orElse(null),
                course.title(),
                course.field(),
                course.level(),
                course.mode(),
                course.minutes(),
                course.needsPc(),
                course.goal(),
                course.version());
    }
}
