package city.training.web.offering;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.approval.ApprovalStatus;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.web.rest.problem.Problem.RefusalView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the caller stands towards an offering. */
public record StandingView(
        @Nullable String enrolmentId,
        @Nullable EnrolmentState state,
        @Nullable Integer position,
        @Nullable Instant requestedAt,
        List<Standing.Action> actions,
        List<RefusalView> obstacles,
        @Nullable ApprovalStatusView approval,
        @Nullable Instant answerBy,
        @Nullable Integer seatsLeft) {
    /** Where the approval stands: of the live enrolment, or of the last one where it came to nothing. */
    public record ApprovalStatusView(
            String enrolmentId,
            EnrolmentState state,
            List<Approver> steps,
            @Nullable Approver waitsFor,
            @Nullable Instant answerBy,
            String reason) {
        static ApprovalStatusView of(ApprovalStatus status) {
            return new ApprovalStatusView(
                    status.enrolment().toString(),
                    status.state(),
                    status.steps(),
                    status.waitsFor().orElse(null),
                    status.answerBy().orElse(null),
                    status.reason());
        }
    }

    static StandingView of(Standing standing) {
        Enrolment enrolment = standing.enrolment().orElse(null);
        return new StandingView(
                enrolment == null ? null : enrolment.id().toString(),
                enrolment == null ? null : enrolment.state(),
                enrolment == null || enrolment.position().isEmpty()
                        ? null
                        : enrolment.position().getAsInt(),
                enrolment == null ? null : enrolment.requestedAt(),
                // In one order, so that the same standing has the same tag.
                standing.actions().stream().sorted().toList(),
                standing.obstacles().stream().map(RefusalView::of).toList(),
                standing.approval().map(ApprovalStatusView::of).orElse(null),
                standing.answerBy().orElse(null),
                standing.seatsLeft().isPresent() ? standing.seatsLeft().getAsInt() : null);
    }
}
