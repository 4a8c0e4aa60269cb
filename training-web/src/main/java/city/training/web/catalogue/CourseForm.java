package city.training.web.catalogue;

import city.training.catalogue.Course;
import city.training.catalogue.ProgrammeId;
import city.training.web.rest.Given;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A course as it is sent in; {@code version} with a change only. */
public record CourseForm(
        @Nullable String programmeId,
        @Nullable String title,
        @Nullable String field,
        @Nullable String level,
        @Nullable String mode,
        @Nullable Integer minutes,
        @Nullable Boolean needsPc,
        @Nullable String goal,
        @Nullable Long version) {
    Course.Draft draft() {
        Given given = new Given();
        Course.Draft draft = new Course.Draft(
                Optional.ofNullable(programmeId).map(ProgrammeId::of),
                given.text("title", title),
                given.text("field", field),
                given.text("level", level),
                given.text("mode", mode),
                given.number("minutes", minutes),
                Boolean.TRUE.equals(needsPc),
                goal == null ? "" : goal);
        given.check();
        return draft;
    }
}
