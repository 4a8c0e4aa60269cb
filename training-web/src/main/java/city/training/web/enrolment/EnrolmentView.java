package city.training.web.enrolment;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An enrolment as it is given out. */
public record EnrolmentView(
        String id,
        String offeringId,
        String staffId,
        EnrolmentState state,
        @Nullable Integer position,
        Instant requestedAt,
        Instant changedAt) {
    public static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(
                enrolment.id().toString(),
                enrolment.offering().toString(),
                enrolment.staff().value(),
                enrolment.state(),
                enrolment.position().isPresent() ? enrolment.position().getAsInt() : null,
                enrolment.requestedAt(),
                enrolment.changedAt());
    }
}
