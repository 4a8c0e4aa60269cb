package city.training.web.enrolment.approval;

import city.training.enrolment.approval.Delegation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who approves instead and when, as it is given out; empty where nobody does. */
public record DelegationView(@Nullable String delegateId, @Nullable Instant from, @Nullable Instant until) {
    /** Nobody stands in. */
    static final DelegationView NONE = new DelegationView(null, null, null);

    static DelegationView of(Delegation delegation) {
        return new DelegationView(delegation.delegate().value(), delegation.from(), delegation.until());
    }
}
