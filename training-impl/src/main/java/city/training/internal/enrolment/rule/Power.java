package city.training.internal.enrolment.rule;

import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.StaffId;
import java.util.Optional;

/**
 * What somebody may approve.
 *
 * @param approver the steps of that approver
 * @param department of applicants of that department; of everybody where empty
 * @param of whose power it is: the one who acts, or whom they stand in for
 */
public record Power(Approver approver, Optional<String> department, StaffId of) {
    /** Whether the step that waits may be decided with it; nobody's own request may. */
    public boolean covers(Pending pending) {
        return covers(pending.waitsFor(), pending.department(), pending.staff());
    }

    /** The same for a step of a request that somebody of that department made. */
    public boolean covers(Approver waitsFor, String from, StaffId applicant) {
        return approver == waitsFor && reaches(from, applicant);
    }

    /** Whether any of the steps is a matter of it, so that its holder may know of the request. */
    public boolean concerns(Pending pending) {
        return reaches(pending.department(), pending.staff())
                && (approver == Approver.TRAINING_OFFICER
                        || pending.policy().steps().contains(approver));
    }

    private boolean reaches(String from, StaffId applicant) {
        return department.map(from::equals).orElse(true) && !of.equals(applicant);
    }
}
