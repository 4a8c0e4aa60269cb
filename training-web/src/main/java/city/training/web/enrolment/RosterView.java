package city.training.web.enrolment;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments.RosterEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a roster as it is given out. */
public record RosterView(
        String id,
        String staffId,
        String name,
        String department,
        EnrolmentState state,
        @Nullable Integer position,
        long rank,
        Instant requestedAt,
        Instant changedAt) {
    static RosterView of(RosterEntry entry) {
        Enrolment enrolment = entry.enrolment();
        return new RosterView(
                enrolment.id().toString(),
                enrolment.staff().value(),
                entry.name(),
                entry.department(),
                enrolment.state(),
                enrolment.position().isPresent() ? enrolment.position().getAsInt() : null,
                enrolment.rank(),
                enrolment.requestedAt(),
                enrolment.changedAt());
    }
}
