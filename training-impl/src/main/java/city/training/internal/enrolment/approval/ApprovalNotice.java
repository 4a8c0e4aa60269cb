package city.training.internal.enrolment.approval;

import city.training.internal.enrolment.rule.Pending;
import city.training.internal.notice.Event;

/** Tells other modules who has to approve now. */
public final class ApprovalNotice {
    private ApprovalNotice() {}

    public static Event of(Pending pending) {
        return Event.ofApproval(
                pending.enrolment(),
                pending.offering(),
                pending.staff(),
                pending.waitsFor().name(),
                pending.department(),
                pending.askedAt());
    }
}
