package city.training.internal.offering.moment;

import city.training.offering.MinimumPolicy;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import org.jooq.DSLContext;

/** When the clock is to look at an offering. */
public final class Appointments {
    private Appointments() {}

    /** Behind the row's lock, after an officer said something. What was not changed stays noticed. */
    public static void make(DSLContext sql, OfferingId id, Policies before, Policies after) {
        if (!before.minimum().equals(after.minimum())) {
            MomentStore store = new MomentStore(sql);
            store.forgetCount(id);
            store.lookAt(id, after.minimum().map(MinimumPolicy::countedAt));
        }
    }
}
