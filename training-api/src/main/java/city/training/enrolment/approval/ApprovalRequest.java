package city.training.enrolment.approval;

import city.training.enrolment.EnrolmentId;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request, as it is handed to a gateway.
 *
 * @param enrolment identifies it
 * @param title of the course
 * @param applicant who wants to take part
 * @param department the applicant's when they asked
 * @param steps whose approval is still missing, in order
 * @param answerBy until when the first of them is to answer, where silence means something
 */
public record ApprovalRequest(
        EnrolmentId enrolment,
        OfferingId offering,
        String title,
        StaffId applicant,
        String department,
        List<Approver> steps,
        Optional<Instant> answerBy) {
    public ApprovalRequest {
        steps = List.copyOf(steps);
    }
}
