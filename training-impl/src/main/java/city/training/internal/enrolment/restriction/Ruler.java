package city.training.internal.enrolment.restriction;

import city.training.Refusal;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.Ruling;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** Carries out what somebody says about a restriction, behind the lock of the person whom it concerns. */
final class Ruler {
    /**
     * @param rules what may stand against it
     * @param isDone whether the same was said before, by the same person
     * @param next what follows
     * @param what its code
     * @param reason in their words
     */
    record Said(
            Set<RestrictionRule> rules,
            Predicate<Restriction> isDone,
            BiFunction<Step, Restriction, Restriction> next,
            String what,
            String reason) {}

    private final Database database;
    private final RestrictionTrail trail;
    private final PassingOn passingOn;
    private final boolean byAnother;
    private final Clock clock;

    /** @param byAnother whether an appeal is answered by another officer than the one who decided */
    Ruler(Database database, StaffDirectory directory, Outbox outbox, boolean byAnother, Clock clock) {
        this.database = database;
        this.trail = new RestrictionTrail(outbox);
        this.passingOn = new PassingOn(database, directory, outbox);
        this.byAnother = byAnother;
        this.clock = clock;
    }

    Ruling rule(Caller caller, Restriction seen, Said said) {
        StaffId staff = seen.person().staff();
        Ruling ruling = database.write(sql -> {
            lock(sql, staff, clock.instant());
            Restriction stored = new RestrictionListStore(sql).find(seen.id()).orElseThrow();
            return said.isDone().test(stored) ? new Ruling.Counted(stored) : rule(sql, caller, stored, said);
        });
        if (ruling instanceof Ruling.Counted counted && counted.restriction().state() == State.LIFTED) {
            // Somewhere a seat may be free that they were passed over for.
            passingOn.elsewhere(caller.staffId(), staff, clock);
        }
        return ruling;
    }

    private Ruling rule(DSLContext sql, Caller caller, Restriction stored, Said said) {
        // Behind the lock, so that what follows is not earlier than what came before.
        Step step = new Step(caller.staffId(), clock.instant(), said.reason());
        List<Refusal> objections = RestrictionRule.objections(
                said.rules(), new RestrictionRule.Attempt(stored, step.by(), step.at(), byAnother));
        if (!objections.isEmpty()) {
            return new Ruling.Refused(objections);
        }
        Restriction after = said.next().apply(step, stored);
        new RestrictionStore(sql).save(stored, after);
        trail.record(sql, after, said.what(), step);
        return new Ruling.Counted(after);
    }

    void lock(DSLContext sql, StaffId staff, Instant now) {
        database.flavour().lockPeople(sql, List.of(staff.value()), now.toEpochMilli());
    }
}
