package city.training.internal.enrolment.passing;

import city.training.enrolment.Enrolment;
import city.training.internal.enrolment.store.SeatOfferStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers that nobody answered in time: the seat goes on to the next in line. */
final class RunOutOffers {
    private static final Logger LOG = LoggerFactory.getLogger(RunOutOffers.class);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Answering answering;
    private final Clock clock;

    RunOutOffers(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.answering = new Answering(database, directory, outbox, clock);
        this.clock = clock;
    }

    boolean areThere() {
        return !runOut(1).isEmpty();
    }

    /** Each in a transaction of its own, behind the lock of its offering. */
    void end() {
        runOut(AT_ONCE).forEach(seen -> {
            try {
                answering.expire(seen);
            } catch (RuntimeException e) {
                // It stays due; what is due behind it must not wait for it.
                LOG.warn("The offer to {} could not be ended: {}", seen.id(), e.getMessage());
            }
        });
    }

    private List<Enrolment> runOut(int most) {
        return database.read(sql -> new SeatOfferStore(sql).runOut(clock.instant(), most));
    }
}
