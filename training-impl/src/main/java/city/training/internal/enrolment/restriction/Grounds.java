package city.training.internal.enrolment.restriction;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What no-shows are ground for: a proposal once there are enough of them, and nothing any more once they are gone. */
public final class Grounds {
    private final Database database;
    private final RestrictionTrail trail;

    public Grounds(Database database, Outbox outbox) {
        this.database = database;
        this.trail = new RestrictionTrail(outbox);
    }

    /**
     * The no-shows of an offering count no more, as when it is called off: proposals and restrictions that rest on them, and
     * on too few others, are withdrawn. Behind the offering's lock.
     *
     * @param reason kept with each of them
     * @return whose restrictions ended: after the commit, {@code PassingOn.elsewhere} gives them the seats they were passed
     *     over for and that are still free
     */
    public Set<StaffId> free(DSLContext sql, StaffId actor, OfferingId offering, String reason, Instant now) {
        NoShowStore noShows = new NoShowStore(sql);
        List<StaffId> people = noShows.absentFrom(offering);
        lock(sql, people, now);
        people.forEach(staff -> noShows.delete(offering, staff));
        return withdraw(sql, people, new Step(actor, now, reason));
    }

    void lock(DSLContext sql, Collection<StaffId> people, Instant now) {
        database.flavour().lockPeople(sql, people.stream().map(StaffId::value).toList(), now.toEpochMilli());
    }

    /** Behind the locks of the people. */
    Set<StaffId> withdraw(DSLContext sql, Collection<StaffId> people, Step step) {
        List<Restriction> groundless = new RestrictionStore(sql).groundless(people);
        groundless.forEach(before -> {
            Restriction after = step.reviewed(before, Outcome.WITHDRAWN, before.until());
            new RestrictionStore(sql).save(before, after);
            trail.record(sql, after, State.WITHDRAWN.name(), step);
        });
        return groundless.stream()
                .filter(before -> before.state() == State.IMPOSED)
                .map(before -> before.person().staff())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Behind the lock of the person. */
    void propose(DSLContext sql, NoShowRule rule, StaffId staff, StaffId actor, Instant now) {
        List<Missed> ground = rule.ground(new NoShowStore(sql).unused(staff));
        if (ground.isEmpty()) {
            return;
        }
        Step step = new Step(actor, now, "");
        Restriction proposed = step.proposed(new RestrictionId(Ids.next()), staff, rule, ground);
        new RestrictionStore(sql).insert(proposed);
        trail.record(
                sql,
                proposed,
                State.PROPOSED.name(),
                step,
                Map.of(
                        "noShows",
                        rule.noShows(),
                        "withinDays",
                        rule.withinDays(),
                        "enrolments",
                        ground.stream()
                                .map(Missed::enrolment)
                                .map(EnrolmentId::toString)
                                .collect(Collectors.joining(" "))));
    }
}
