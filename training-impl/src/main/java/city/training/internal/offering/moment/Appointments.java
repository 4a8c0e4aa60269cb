package city.training.internal.offering.moment;

import city.training.offering.OfferingId;
import city.training.offering.Policies;
import java.time.Instant;
import org.jooq.DSLContext;

/** When the clock is to look at an offering. */
public final class Appointments {
    private Appointments() {}

    /** Behind the row's lock, after an officer said something. What is done stays done, unless it is to be done anew. */
    public static void make(DSLContext sql, OfferingId id, Policies before, Policies after, Instant now) {
        MomentStore store = new MomentStore(sql);
        if (!before.minimum().equals(after.minimum())) {
            store.forgetCount(id);
        }
        boolean keptAgain = after.allocations()
                .filter(kept -> now.isBefore(kept.releasedAt()))
                .isPresent();
        if (keptAgain && !before.allocations().equals(after.allocations())) {
            store.forgetRelease(id);
        }
        store.lookAtNext(id);
    }
}
