package city.training.internal.enrolment.rule;

import city.training.catalogue.CourseId;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has completed, as far as prerequisites ask for it.
 *
 * @param titles of the courses that prerequisites name, completed or not
 */
public record Learnt(Map<CourseId, String> titles, Set<Completed> courses) {
    public static final Learnt NOTHING = new Learnt(Map.of(), Set.of());

    /** A course that was completed. */
    public record Completed(CourseId course, String field, String level) {}

    public Learnt {
        titles = Map.copyOf(titles);
        courses = Set.copyOf(courses);
    }

    boolean has(CourseId course) {
        return courses.stream().anyMatch(one -> one.course().equals(course));
    }
}
