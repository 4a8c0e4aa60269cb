package city.training.web.offering;

import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.web.rest.Given;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be approved first, as it is sent in and given out. */
public record ApprovalForm(
        @Nullable List<Approver> steps,
        @Nullable Silence silence,
        @Nullable Integer silenceHours,
        @Nullable Integer holdHours,
        @Nullable Rank rank) {
    static @Nullable ApprovalForm of(ApprovalPolicy policy) {
        return policy.isAsked()
                ? new ApprovalForm(
                        policy.steps(),
                        policy.silence(),
                        policy.silenceHours().orElse(null),
                        policy.holdHours(),
                        policy.rank())
                : null;
    }

    ApprovalPolicy policy(Given given) {
        return new ApprovalPolicy(
                given.need("policies.approval.steps", steps, List.of()),
                silence == null ? ApprovalPolicy.NONE.silence() : silence,
                Optional.ofNullable(silenceHours),
                holdHours == null ? ApprovalPolicy.NONE.holdHours() : holdHours,
                rank == null ? ApprovalPolicy.NONE.rank() : rank);
    }
}
