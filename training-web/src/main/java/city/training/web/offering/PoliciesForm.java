package city.training.web.offering;

import city.training.offering.ApprovalPolicy;
import city.training.offering.Policies;
import city.training.web.rest.Given;
import org.jspecify.annotations.Nullable;

/** What an offering asks of those who want a seat, as it is sent in and given out; a part left out asks for nothing. */
public record PoliciesForm(@Nullable ApprovalForm approval) {
    static @Nullable PoliciesForm of(Policies policies) {
        return policies.equals(Policies.NONE) ? null : new PoliciesForm(ApprovalForm.of(policies.approval()));
    }

    Policies policies(Given given) {
        return new Policies(approval == null ? ApprovalPolicy.NONE : approval.policy(given));
    }
}
