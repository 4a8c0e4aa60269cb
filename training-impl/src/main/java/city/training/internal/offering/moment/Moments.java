package city.training.internal.offering.moment;

import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.SeatLine;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.offering.AllocationPolicy;
import city.training.offering.MinimumPolicy;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the clock does with offerings: it releases what is kept for departments, and counts heads. */
final class Moments {
    private static final Logger LOG = LoggerFactory.getLogger(Moments.class);
    private static final StaffId CLOCK = new StaffId("training-clock");
    private static final int AT_ONCE = 100;

    private final Database database;
    private final SeatLine line;
    private final Outbox outbox;
    private final Clock clock;

    Moments(Database database, SeatLine line, Outbox outbox, Clock clock) {
        this.database = database;
        this.line = line;
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean haveCome() {
        return !due(1).isEmpty();
    }

    /** Each offering in a transaction of its own, behind its lock. */
    void work() {
        due(AT_ONCE).forEach(offering -> {
            try {
                database.write(sql -> {
                    lookAt(sql, offering);
                    return offering;
                });
            } catch (RuntimeException e) {
                // It stays due; what is due behind it must not wait for it.
                LOG.warn("Offering {} could not be looked at: {}", offering, e.getMessage());
            }
        });
    }

    private List<OfferingId> due(int most) {
        return database.read(sql -> new MomentStore(sql).toLookAt(clock.instant(), most));
    }

    private void lookAt(DSLContext sql, OfferingId id) {
        MomentStore store = new MomentStore(sql);
        MomentStore.Standing standing = store.lock(database.flavour(), id).orElseThrow();
        Instant now = clock.instant();
        Instant since = standing.lookAt().orElse(now);
        if (!since.isAfter(now) && !standing.calledOff()) {
            standing.policies()
                    .allocations()
                    .filter(kept -> !standing.released() && !kept.releasedAt().isAfter(now))
                    .ifPresent(kept -> release(sql, id, kept, now));
            standing.policies()
                    .minimum()
                    .filter(minimum ->
                            !standing.counted() && !minimum.countedAt().isAfter(now))
                    .ifPresent(minimum -> count(sql, id, minimum, now));
            store.lookAtNext(id);
        }
    }

    /** What departments have not taken is for everybody, and first of all for those in line. */
    private void release(DSLContext sql, OfferingId id, AllocationPolicy kept, Instant now) {
        new MomentStore(sql).released(id, now);
        Map<String, ?> facts = Map.of("kept", kept.seats(), "releasedAt", kept.releasedAt());
        new AuditStore(sql).add(Change.of("offering/" + id, now, CLOCK, "RELEASED", facts));
        outbox.add(sql, List.of(Event.ofOffering(id, "RELEASED", now)));
        line.passOn(sql, CLOCK, id, now);
    }

    /** Whether it is called off is a human's decision. */
    private void count(DSLContext sql, OfferingId id, MinimumPolicy minimum, Instant now) {
        new MomentStore(sql).counted(id, now);
        int confirmed = line.confirmed(sql, id);
        if (confirmed < minimum.heads()) {
            new MomentStore(sql).tooFew(id, now);
            Map<String, ?> facts = Map.of("minimum", minimum.heads(), "confirmed", confirmed);
            new AuditStore(sql).add(Change.of("offering/" + id, now, CLOCK, "TOO_FEW", facts));
            outbox.add(sql, List.of(Event.ofOffering(id, "TOO_FEW", now)));
        }
    }
}
