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
        return approver == pending.waitsFor() && reaches(pending);
    }

    /** Whether any of the steps is a matter of it, so that its holder may know of the request. */
    public boolean concerns(Pending pending) {
        return reaches(pending)
                && (approver == Approver.TRAINING_OFFICER
                        || pending.policy().steps().contains(approver));
    }

    private boolean reaches(Pending pending) {
        return department.map(pending.department()::equals).orElse(true) && !of.equals(pending.staff());
    }
}
