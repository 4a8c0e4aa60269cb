package city.training.web.offering;

import city.training.offering.ApprovalPolicy;
import city.training.offering.Audience;
import city.training.offering.Criterion;
import city.training.offering.PassingPolicy;
import city.training.offering.Policies;
import city.training.offering.Prerequisites;
import city.training.web.rest.Given;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an offering asks of those who want a seat, as it is sent in and given out; a part left out asks for nothing. */
public record PoliciesForm(
        @Nullable ApprovalForm approval,
        @Nullable PassingForm passing,
        @Nullable MinimumForm minimum,
        @Nullable AllocationForm allocations,
        @Nullable List<ConditionForm> audience,
        @Nullable PrerequisitesForm prerequisites,
        @Nullable List<Criterion> selection) {
    static @Nullable PoliciesForm of(Policies policies) {
        return policies.equals(Policies.NONE)
                ? null
                : new PoliciesForm(
                        ApprovalForm.of(policies.approval()),
                        PassingForm.of(policies.passing()),
                        policies.minimum().map(MinimumForm::of).orElse(null),
                        policies.allocations().map(AllocationForm::of).orElse(null),
                        conditions(policies.audience()),
                        PrerequisitesForm.of(policies.prerequisites()),
                        policies.selection().isEmpty() ? null : policies.selection());
    }

    private static @Nullable List<ConditionForm> conditions(Audience audience) {
        return audience.isEverybody()
                ? null
                : audience.conditions().stream().map(ConditionForm::of).toList();
    }

    Policies policies(Given given) {
        return new Policies(
                approval == null ? ApprovalPolicy.NONE : approval.policy(given),
                passing == null ? PassingPolicy.AT_ONCE : passing.policy(),
                Optional.ofNullable(minimum).map(form -> form.policy(given)),
                Optional.ofNullable(allocations).map(form -> form.policy(given)),
                audience == null
                        ? Audience.EVERYBODY
                        : new Audience(given.each(
                                "policies.audience", audience, (all, path, one) -> one.condition(all, path))),
                prerequisites == null ? Prerequisites.NONE : prerequisites.prerequisites(given),
                selection == null ? List.of() : selection);
    }
}
