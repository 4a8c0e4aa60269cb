package city.training.internal.enrolment.restriction;

import city.training.enrolment.restriction.Restriction;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restrictions whose end has come: others are told, and seats the person was passed over for are theirs if still free. */
final class RunOutRestrictions {
    private static final Logger LOG = LoggerFactory.getLogger(RunOutRestrictions.class);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final RestrictionTrail trail;
    private final PassingOn passingOn;
    private final Clock clock;

    RunOutRestrictions(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.trail = new RestrictionTrail(outbox);
        this.passingOn = new PassingOn(database, directory, outbox);
        this.clock = clock;
    }

    boolean areThere() {
        return !runOut(1).isEmpty();
    }

    /** Each in a transaction of its own, behind the lock of its person. */
    void notice() {
        runOut(AT_ONCE).forEach(seen -> {
            try {
                notice(seen);
            } catch (RuntimeException e) {
                // What is due behind it must not wait for it.
                LOG.warn("The end of restriction {} could not be noticed: {}", seen.id(), e.getMessage());
            }
        });
    }

    private void notice(Restriction seen) {
        StaffId staff = seen.person().staff();
        boolean first = database.write(sql -> {
            database.flavour()
                    .lockPeople(sql, List.of(staff.value()), clock.instant().toEpochMilli());
            return noticeOnce(sql, seen, clock.instant());
        });
        if (first) {
            passingOn.elsewhere(Move.CLOCK, staff, clock);
        }
    }

    private boolean noticeOnce(DSLContext sql, Restriction seen, Instant now) {
        if (!new RestrictionStore(sql).noticeEnd(seen, now)) {
            return false;
        }
        Restriction over = new RestrictionListStore(sql).find(seen.id()).orElseThrow();
        trail.record(sql, over, "ENDED", new Step(Move.CLOCK, now, ""));
        return true;
    }

    private List<Restriction> runOut(int most) {
        return database.read(sql -> new RestrictionStore(sql).ended(clock.instant(), most));
    }
}
