package city.training.web.offering;

import city.training.offering.PassingPolicy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a freed seat comes to the next in line, as it is sent in and given out. */
public record PassingForm(@Nullable Integer offerHours, @Nullable Instant until) {
    static @Nullable PassingForm of(PassingPolicy policy) {
        return policy.equals(PassingPolicy.AT_ONCE)
                ? null
                : new PassingForm(
                        policy.offerHours().orElse(null), policy.until().orElse(null));
    }

    PassingPolicy policy() {
        return new PassingPolicy(Optional.ofNullable(offerHours), Optional.ofNullable(until));
    }
}
