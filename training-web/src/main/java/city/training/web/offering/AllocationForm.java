package city.training.web.offering;

import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.web.rest.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seats kept for departments, as they are sent in and given out. */
public record AllocationForm(@Nullable List<ShareForm> departments, @Nullable Instant releasedAt) {
    /** Those of one department. */
    public record ShareForm(@Nullable String department, @Nullable Integer seats) {
        Share share(Given given, String path) {
            return new Share(given.text(path + "department", department), given.number(path + "seats", seats));
        }
    }

    static AllocationForm of(AllocationPolicy policy) {
        return new AllocationForm(
                policy.departments().stream()
                        .map(share -> new ShareForm(share.department(), share.seats()))
                        .toList(),
                policy.releasedAt());
    }

    AllocationPolicy policy(Given given) {
        return new AllocationPolicy(
                given.each(
                        "policies.allocations.departments", departments, (all, path, share) -> share.share(all, path)),
                given.time("policies.allocations.releasedAt", releasedAt));
    }
}
