package city.training.offering;

import city.training.catalogue.CourseId;
import java.util.List;
import java.util.Optional;

/**
 * What must have been learnt before (선수 과정). A course counts once an enrolment in one of its offerings is completed (이수).
 *
 * @param courses courses to have been completed, at most 20, each once; empty where none has to
 * @param need how many of them
 * @param stage the stage of a learning path to have been reached, if any
 */
public record Prerequisites(List<CourseId> courses, Need need, Optional<Stage> stage) {
    /** Nothing. */
    public static final Prerequisites NONE = new Prerequisites(List.of(), Need.ALL, Optional.empty());

    /** How many of the courses. */
    public enum Need {
        ALL,
        ANY
    }

    /**
     * A stage (단계) is reached by completing a course of one of the levels. Levels are the city's own words and have no order
     * here: where a higher one counts as well, it is named as well.
     *
     * @param field only courses of this field (분야) count; any where empty
     * @param levels 1 to 10, each once and of 1 to 40 characters
     */
    public record Stage(Optional<String> field, List<String> levels) {
        public Stage {
            levels = List.copyOf(levels);
        }
    }

    public Prerequisites {
        courses = List.copyOf(courses);
    }

    /** All of these courses. */
    public static Prerequisites all(CourseId... courses) {
        return new Prerequisites(List.of(courses), Need.ALL, Optional.empty());
    }

    public boolean areAsked() {
        return !courses.isEmpty() || stage.isPresent();
    }
}
