package city.training.web.enrolment.approval;

import city.training.enrolment.approval.PendingApproval;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.StaffId;
import city.training.web.enrolment.EnrolmentView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request that waits for an approver, as it is given out. */
public record PendingApprovalView(
        EnrolmentView enrolment,
        String name,
        String department,
        String title,
        Approver waitsFor,
        Instant askedAt,
        @Nullable Instant answerBy,
        @Nullable String insteadOf) {
    static PendingApprovalView of(PendingApproval pending) {
        return new PendingApprovalView(
                EnrolmentView.of(pending.enrolment()),
                pending.name(),
                pending.department(),
                pending.title(),
                pending.waitsFor(),
                pending.askedAt(),
                pending.answerBy().orElse(null),
                pending.insteadOf().map(StaffId::value).orElse(null));
    }
}
