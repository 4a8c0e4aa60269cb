package city.training.web.enrolment;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.web.offering.OfferingView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the caller's own enrolments, with what it is for. */
public record MyEnrolmentView(
        String id,
        String offeringId,
        String staffId,
        EnrolmentState state,
        @Nullable Integer position,
        Instant requestedAt,
        Instant changedAt,
        OfferingView offering) {
    static MyEnrolmentView of(Enrolment enrolment, OfferingView offering) {
        return new MyEnrolmentView(
                enrolment.id().toString(),
                enrolment.offering().toString(),
                enrolment.staff().value(),
                enrolment.state(),
                enrolment.position().isPresent() ? enrolment.position().getAsInt() : null,
                enrolment.requestedAt(),
                enrolment.changedAt(),
                offering);
    }
}
