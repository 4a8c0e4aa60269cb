package city.training.internal.enrolment.restriction;

import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.restriction.Absence;
import city.training.enrolment.restriction.NoShows;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.Clash;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ClashStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who had a seat and was not there, behind the lock of the offering and then of the person. */
@Component(configurationPid = "city.training.restriction")
public final class NoShowBook implements NoShows {
    private final Database database;
    private final Outbox outbox;
    private final Grounds grounds;
    private final NoShowRule rule;
    private final PassingOn passingOn;
    private final Clock clock;

    @Activate
    public NoShowBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox,
            RestrictionSettings settings) {
        this(database, directory, outbox, NoShowRule.of(settings), Clock.tickMillis(ZoneOffset.UTC));
    }

    NoShowBook(Database database, StaffDirectory directory, Outbox outbox, NoShowRule rule, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.grounds = new Grounds(database, outbox);
        this.rule = rule;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.clock = clock;
    }

    @Override
    public Absence mark(Caller caller, EnrolmentId id, boolean excused, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_INSTRUCTOR);
        Enrolment seen = find(id);
        Faults.checkReason("reason", reason, true);
        Absence answer = database.write(sql -> {
            Terms terms = lock(sql, seen);
            Enrolment enrolment = reread(sql, id);
            if (enrolment.state() == EnrolmentState.NO_SHOW && new NoShowStore(sql).isKnown(enrolment, excused)) {
                return new Absence.Recorded(enrolment);
            }
            Step step = new Step(caller.staffId(), clock.instant(), reason);
            List<Refusal> objections = objections(terms, enrolment, step);
            if (!objections.isEmpty()) {
                return new Absence.Refused(objections);
            }
            grounds.lock(sql, List.of(enrolment.staff()), step.at());
            move(sql, enrolment, EnrolmentState.NO_SHOW, step, Map.of("excused", excused));
            new NoShowStore(sql).insert(enrolment, terms.startsAt().orElseThrow(), excused);
            grounds.propose(sql, rule, enrolment.staff(), step.by(), step.at());
            return new Absence.Recorded(reread(sql, id));
        });
        if (answer instanceof Absence.Recorded) {
            // Their time is free again, perhaps for a seat elsewhere that they were passed over for.
            passingOn.elsewhere(caller.staffId(), seen.staff(), clock);
        }
        return answer;
    }

    @Override
    public Absence takeBack(Caller caller, EnrolmentId id, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Enrolment seen = find(id);
        Faults.checkReason("reason", reason, true);
        List<StaffId> freed = new ArrayList<>();
        Absence answer = database.write(sql -> {
            freed.clear();
            Terms terms = lock(sql, seen);
            Enrolment enrolment = reread(sql, id);
            if (enrolment.state() == EnrolmentState.CONFIRMED) {
                return new Absence.Recorded(enrolment);
            }
            Step step = new Step(caller.staffId(), clock.instant(), reason);
            grounds.lock(sql, List.of(enrolment.staff()), step.at());
            Optional<Refusal> objection = objection(sql, caller, terms, enrolment);
            if (objection.isPresent()) {
                return new Absence.Refused(List.of(objection.get()));
            }
            freed.addAll(takeBack(sql, enrolment, step));
            return new Absence.Recorded(reread(sql, id));
        });
        freed.forEach(staff -> passingOn.elsewhere(caller.staffId(), staff, clock));
        return answer;
    }

    private Set<StaffId> takeBack(DSLContext sql, Enrolment enrolment, Step step) {
        List<StaffId> person = List.of(enrolment.staff());
        move(sql, enrolment, EnrolmentState.CONFIRMED, step, Map.of());
        new NoShowStore(sql).delete(enrolment);
        Set<StaffId> freed = grounds.withdraw(sql, person, step);
        // What the withdrawn one rested on beside it may be ground enough together with something else.
        grounds.propose(sql, rule, enrolment.staff(), step.by(), step.at());
        return freed;
    }

    private static List<Refusal> objections(Terms terms, Enrolment enrolment, Step step) {
        List<Refusal> found = new ArrayList<>();
        if (step.by().equals(enrolment.staff())) {
            found.add(Refusal.of(Reason.OWN_CASE));
        }
        if (enrolment.state() != EnrolmentState.CONFIRMED) {
            found.add(otherState(enrolment));
        }
        Instant now = step.at();
        if (terms.startsAt().filter(startsAt -> !now.isBefore(startsAt)).isEmpty()) {
            Map<String, Object> facts = new HashMap<>(Map.of("now", now));
            terms.startsAt().ifPresent(startsAt -> facts.put("startsAt", startsAt));
            found.add(new Refusal(Reason.NOT_BEGUN, facts));
        }
        return found;
    }

    private static Optional<Refusal> objection(DSLContext sql, Caller caller, Terms terms, Enrolment enrolment) {
        if (enrolment.state() != EnrolmentState.NO_SHOW) {
            return Optional.of(otherState(enrolment));
        }
        if (caller.staffId().equals(enrolment.staff())) {
            return Optional.of(Refusal.of(Reason.OWN_CASE));
        }
        if (terms.calledOff().isPresent()) {
            return terms.calledOff()
                    .map(off ->
                            new Refusal(Reason.OFFERING_CALLED_OFF, Map.of("at", off.at(), "reason", off.reason())));
        }
        Map<?, Enrolment> live = new EnrolmentListStore(sql).live(enrolment.staff(), List.of(enrolment.offering()));
        return live.values().stream()
                .findFirst()
                .map(other -> new Refusal(
                        Reason.ALREADY_ENROLLED,
                        Map.of(
                                "enrolmentId",
                                other.id().toString(),
                                "state",
                                other.state().name())))
                .or(() -> clash(sql, enrolment));
    }

    /** Behind the lock of the person: since they were said to be absent, another seat may have taken that time. */
    private static Optional<Refusal> clash(DSLContext sql, Enrolment enrolment) {
        StaffId staff = enrolment.staff();
        return new ClashStore(sql)
                .ofPeople(enrolment.offering(), List.of(staff)).getOrDefault(staff, List.of()).stream()
                        .findFirst()
                        .map(Clash::refusal);
    }

    private static Refusal otherState(Enrolment enrolment) {
        return new Refusal(Reason.OTHER_STATE, Map.of("state", enrolment.state().name()));
    }

    private void move(DSLContext sql, Enrolment enrolment, EnrolmentState to, Step step, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put(Recorded.RANK, enrolment.rank());
        new Ledger(sql, outbox)
                .move(List.of(new Move(
                        enrolment.id(),
                        enrolment.offering(),
                        enrolment.staff(),
                        Optional.of(enrolment.state()),
                        to,
                        step.by(),
                        step.at(),
                        step.reason(),
                        all)));
    }

    private Terms lock(DSLContext sql, Enrolment seen) {
        return new EnrolmentStore(sql)
                .lockTerms(database.flavour(), seen.offering())
                .orElseThrow();
    }

    private Enrolment find(EnrolmentId id) {
        return database.read(sql -> new EnrolmentListStore(sql).find(id))
                .orElseThrow(() -> new NotFoundException("enrolment", id));
    }

    private static Enrolment reread(DSLContext sql, EnrolmentId id) {
        return new EnrolmentListStore(sql).find(id).orElseThrow();
    }
}
