package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.offering.PassingPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be true of how seats are passed on. */
public final class PassingRules {
    private static final int MOST_HOURS = 2_160;

    private PassingRules() {}

    /** @param firstStart of the sessions, where there are any */
    public static List<Fault> faults(PassingPolicy policy, Instant closesAt, Optional<Instant> firstStart) {
        List<Fault> faults = new ArrayList<>();
        if (policy.offerHours().filter(hours -> hours < 1 || hours > MOST_HOURS).isPresent()) {
            faults.add(new Fault("policies.passing.offerHours", "must be between 1 and " + MOST_HOURS));
        }
        policy.until().ifPresent(until -> {
            if (until.isBefore(closesAt)) {
                faults.add(new Fault("policies.passing.until", "must not be before closesAt"));
            }
            if (firstStart.filter(until::isAfter).isPresent()) {
                faults.add(new Fault("policies.passing.until", "must not be after the first session starts"));
            }
        });
        return faults;
    }
}
