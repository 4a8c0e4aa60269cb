package city.training.enrolment.approval;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.offering.ApprovalPolicy.Approver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the approval of an enrolment stands.
 *
 * @param state that of the enrolment: pending while {@code REQUESTED}, refused with {@code REJECTED}
 * @param steps who had to approve when the request came in, in order
 * @param waitsFor who decides now; empty once it is decided
 * @param answerBy until when, where silence means something
 * @param reason what the last approver said, or the code of what stood against it; may be empty
 */
public record ApprovalStatus(
        EnrolmentId enrolment,
        EnrolmentState state,
        List<Approver> steps,
        Optional<Approver> waitsFor,
        Optional<Instant> answerBy,
        String reason) {
    public ApprovalStatus {
        steps = List.copyOf(steps);
    }
}
