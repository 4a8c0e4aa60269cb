package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.offering.MinimumPolicy;
import city.training.offering.Offering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be true of how many it takes. */
public final class MinimumRules {
    private MinimumRules() {}

    /** @param firstStart of the sessions, where there are any */
    public static List<Fault> faults(MinimumPolicy policy, Offering.Draft draft, Optional<Instant> firstStart) {
        List<Fault> faults = new ArrayList<>();
        if (policy.heads() < 1 || policy.heads() > draft.capacity()) {
            faults.add(new Fault("policies.minimum.heads", "must be between 1 and the capacity"));
        }
        if (policy.countedAt().isBefore(draft.opensAt())) {
            faults.add(new Fault("policies.minimum.countedAt", "must not be before opensAt"));
        }
        if (firstStart.filter(policy.countedAt()::isAfter).isPresent()) {
            faults.add(new Fault("policies.minimum.countedAt", "must not be after the first session starts"));
        }
        return faults;
    }
}
