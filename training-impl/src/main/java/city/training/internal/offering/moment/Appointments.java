package city.training.internal.offering.moment;

import city.training.offering.AllocationPolicy;
import city.training.offering.MinimumPolicy;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** When the clock is to look at an offering. */
public final class Appointments {
    private Appointments() {}

    /** Behind the row's lock, after an officer said something. What was not changed stays noticed. */
    public static void make(DSLContext sql, OfferingId id, Policies before, Policies after, Instant now) {
        boolean sameMinimum = before.minimum().equals(after.minimum());
        MomentStore store = new MomentStore(sql);
        if (!sameMinimum) {
            store.forgetCount(id);
        }
        boolean sameAllocations = before.allocations().equals(after.allocations());
        if (!sameMinimum || !sameAllocations) {
            store.lookAt(id, first(after, sameMinimum ? now : Instant.MIN, sameAllocations ? now : Instant.MIN));
        }
    }

    /** The first moment after that one. */
    static Optional<Instant> after(Policies policies, Instant moment) {
        return first(policies, moment, moment);
    }

    private static Optional<Instant> first(Policies policies, Instant counted, Instant released) {
        return Stream.of(
                        policies.minimum().map(MinimumPolicy::countedAt).filter(counted::isBefore),
                        policies.allocations().map(AllocationPolicy::releasedAt).filter(released::isBefore))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
