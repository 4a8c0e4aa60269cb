package city.training.offering;

import java.util.List;
import java.util.Optional;

/**
 * What an offering asks of those who want a seat and how it passes seats on, beyond its dates and numbers.
 *
 * @param approval what has to be approved before a request takes its place in the queue
 * @param passing how a freed seat comes to the next in line
 * @param minimum how many it takes, where that matters
 * @param allocations the seats kept for departments, where there are any
 * @param audience for whom it is
 * @param prerequisites what they must have learnt before
 * @param selection by what a selection is proposed, the weightiest first, each once; where empty by
 *     {@link Criterion#NEVER_ATTENDED}, then {@link Criterion#LONGEST_SINCE_LAST_TRAINING}; always by
 *     {@link Criterion#REQUEST_TIME} in the end
 */
public record Policies(
        ApprovalPolicy approval,
        PassingPolicy passing,
        Optional<MinimumPolicy> minimum,
        Optional<AllocationPolicy> allocations,
        Audience audience,
        Prerequisites prerequisites,
        List<Criterion> selection) {
    /** Whoever asks first gets a seat, and whoever is next in line a freed one at once. */
    public static final Policies NONE = new Policies(
            ApprovalPolicy.NONE,
            PassingPolicy.AT_ONCE,
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYBODY,
            Prerequisites.NONE,
            List.of());

    public Policies {
        selection = List.copyOf(selection);
    }

    /** The same, approved that way first. */
    public Policies with(ApprovalPolicy policy) {
        return new Policies(policy, passing, minimum, allocations, audience, prerequisites, selection);
    }

    /** The same, passed on that way. */
    public Policies with(PassingPolicy policy) {
        return new Policies(approval, policy, minimum, allocations, audience, prerequisites, selection);
    }

    /** The same, for at least so many. */
    public Policies with(MinimumPolicy policy) {
        return new Policies(approval, passing, Optional.of(policy), allocations, audience, prerequisites, selection);
    }

    /** The same, with seats kept for departments. */
    public Policies with(AllocationPolicy policy) {
        return new Policies(approval, passing, minimum, Optional.of(policy), audience, prerequisites, selection);
    }

    /** The same, for those. */
    public Policies with(Audience others) {
        return new Policies(approval, passing, minimum, allocations, others, prerequisites, selection);
    }

    /** The same, for those who have learnt that before. */
    public Policies with(Prerequisites others) {
        return new Policies(approval, passing, minimum, allocations, audience, others, selection);
    }

    /** The same, selected by that. */
    public Policies selectedBy(Criterion... criteria) {
        return new Policies(approval, passing, minimum, allocations, audience, prerequisites, List.of(criteria));
    }
}
