package city.training.offering;

import java.util.Optional;

/**
 * What an offering asks of those who want a seat and how it passes seats on, beyond its dates and numbers.
 *
 * @param approval what has to be approved before a request takes its place in the queue
 * @param passing how a freed seat comes to the next in line
 * @param minimum how many it takes, where that matters
 * @param allocations the seats kept for departments, where there are any
 */
public record Policies(
        ApprovalPolicy approval,
        PassingPolicy passing,
        Optional<MinimumPolicy> minimum,
        Optional<AllocationPolicy> allocations) {
    /** Whoever asks first gets a seat, and whoever is next in line a freed one at once. */
    public static final Policies NONE =
            new Policies(ApprovalPolicy.NONE, PassingPolicy.AT_ONCE, Optional.empty(), Optional.empty());

    /** The same, approved that way first. */
    public Policies with(ApprovalPolicy policy) {
        return new Policies(policy, passing, minimum, allocations);
    }

    /** The same, passed on that way. */
    public Policies with(PassingPolicy policy) {
        return new Policies(approval, policy, minimum, allocations);
    }

    /** The same, for at least so many. */
    public Policies with(MinimumPolicy policy) {
        return new Policies(approval, passing, Optional.of(policy), allocations);
    }

    /** The same, with seats kept for departments. */
    public Policies with(AllocationPolicy policy) {
        return new Policies(approval, passing, minimum, Optional.of(policy));
    }
}
