package city.training.web.offering;

import city.training.offering.MinimumPolicy;
import city.training.web.rest.Given;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many it takes, as it is sent in and given out. */
public record MinimumForm(@Nullable Integer heads, @Nullable Instant countedAt) {
    static MinimumForm of(MinimumPolicy policy) {
        return new MinimumForm(policy.heads(), policy.countedAt());
    }

    MinimumPolicy policy(Given given) {
        return new MinimumPolicy(
                given.number("policies.minimum.heads", heads), given.time("policies.minimum.countedAt", countedAt));
    }
}
