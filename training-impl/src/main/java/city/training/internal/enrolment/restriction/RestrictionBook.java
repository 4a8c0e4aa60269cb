package city.training.internal.enrolment.restriction;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions;
import city.training.enrolment.restriction.Ruling;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AccessLog;
import city.training.internal.storage.Conflicts;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.internal.storage.RequestKeyStore;
import city.training.internal.table.Faults;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Restrictions, for officers and for those they concern. */
@Component(configurationPid = "city.training.restriction")
@Designate(ocd = RestrictionSettings.class)
public final class RestrictionBook implements Restrictions {
    private final Database database;
    private final StaffDirectory directory;
    private final RestrictionTrail trail;
    private final Names names;
    private final Ruler ruler;
    private final Clock clock;

    @Activate
    public RestrictionBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox,
            RestrictionSettings settings) {
        this(database, directory, outbox, settings.appeal_by_another(), Clock.tickMillis(ZoneOffset.UTC));
    }

    RestrictionBook(Database database, StaffDirectory directory, Outbox outbox, boolean byAnother, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.names = new Names(directory);
        this.trail = new RestrictionTrail(outbox);
        this.ruler = new Ruler(database, directory, outbox, byAnother, clock);
        this.clock = clock;
    }

    @Override
    public Page<Restriction> list(Caller caller, Set<Kind> kinds, Paging paging) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        Instant now = clock.instant();
        Page<Restriction> found =
                names.toAll(database.read(sql -> new RestrictionListStore(sql).list(kinds, now, paging)));
        AccessLog.record(
                database,
                caller,
                "RESTRICTIONS_READ",
                Map.of("kinds", kinds, "entries", found.items().size()),
                now);
        return found;
    }

    @Override
    public Page<Restriction> mine(Caller caller, Paging paging) {
        return names.toAll(database.read(sql -> new RestrictionListStore(sql).ofPerson(caller.staffId(), paging)));
    }

    @Override
    public Restriction get(Caller caller, RestrictionId id) {
        Restriction found = find(id);
        if (!isOf(caller, found)) {
            if (!caller.isAnyOf(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR)) {
                throw new NotFoundException("restriction", id);
            }
            AccessLog.record(database, caller, "RESTRICTION_READ", Map.of("restriction", id), clock.instant());
        }
        return names.to(found);
    }

    @Override
    public RestrictionId impose(Caller caller, Restriction.Draft draft) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Instant asked = clock.instant();
        Faults.checkReason("reason", draft.reason(), true);
        if (draft.staff().equals(caller.staffId())) {
            throw new ConflictException("Nobody decides about their own", Refusal.of(Reason.OWN_CASE));
        }
        Ends.check(draft.from().orElse(asked), draft.until(), asked);
        if (directory.find(draft.staff()).isEmpty()) {
            throw InvalidException.of("staffId", "is not in the directory");
        }
        return Conflicts.write(
                database,
                sql -> new RestrictionId(new RequestKeyStore(sql).once(caller, draft, asked, () -> {
                    ruler.lock(sql, draft.staff(), asked);
                    Step step = new Step(caller.staffId(), clock.instant(), draft.reason());
                    RestrictionId id = new RestrictionId(Ids.next());
                    Restriction imposed =
                            step.imposed(id, draft.staff(), draft.from().orElse(step.at()), draft.until());
                    new RestrictionStore(sql).insert(imposed);
                    trail.record(sql, imposed, State.IMPOSED.name(), step);
                    return id.value();
                })));
    }

    @Override
    public Ruling confirm(
            Caller caller, RestrictionId id, Optional<Instant> from, Optional<Instant> until, String reason) {
        Restriction seen = forOfficer(caller, id, reason);
        Instant asked = clock.instant();
        Instant begin = from.orElse(asked);
        Instant end = until.orElse(begin.plus(Duration.between(seen.from(), seen.until())));
        Ends.check(begin, end, asked);
        return names.to(ruler.rule(
                caller,
                seen,
                new Ruler.Said(
                        RestrictionRule.TO_DECIDING,
                        stored -> isDecided(stored, State.IMPOSED, caller),
                        (step, proposed) -> step.confirmed(proposed, from.orElse(step.at()), end),
                        State.IMPOSED.name(),
                        reason)));
    }

    @Override
    public Ruling dismiss(Caller caller, RestrictionId id, String reason) {
        Restriction seen = forOfficer(caller, id, reason);
        return names.to(ruler.rule(
                caller,
                seen,
                new Ruler.Said(
                        RestrictionRule.TO_DECIDING,
                        stored -> isDecided(stored, State.DISMISSED, caller),
                        Step::dismissed,
                        State.DISMISSED.name(),
                        reason)));
    }

    @Override
    public Ruling appeal(Caller caller, RestrictionId id, String words) {
        Restriction seen = find(id);
        if (!isOf(caller, seen)) {
            throw new NotFoundException("restriction", id);
        }
        Faults.checkReason("words", words, true);
        return names.to(ruler.rule(
                caller,
                seen,
                new Ruler.Said(
                        RestrictionRule.TO_APPEALING,
                        stored -> stored.appeal()
                                .filter(appeal -> appeal.words().equals(words))
                                .isPresent(),
                        Step::appealed,
                        "APPEALED",
                        words)));
    }

    @Override
    public Ruling answer(Caller caller, RestrictionId id, Outcome outcome, Optional<Instant> until, String reason) {
        Restriction seen = forOfficer(caller, id, reason);
        Ends.checkOutcome(seen, outcome, until, clock.instant());
        return names.to(ruler.rule(
                caller,
                seen,
                new Ruler.Said(
                        RestrictionRule.toAnswering(outcome),
                        stored -> isReviewed(stored, outcome, caller),
                        (step, stored) -> step.reviewed(stored, outcome, until.orElse(stored.until())),
                        outcome.name(),
                        reason)));
    }

    @Override
    public Ruling lift(Caller caller, RestrictionId id, String reason) {
        Restriction seen = forOfficer(caller, id, reason);
        return names.to(ruler.rule(
                caller,
                seen,
                new Ruler.Said(
                        RestrictionRule.TO_LIFTING,
                        stored -> isReviewed(stored, Outcome.LIFTED, caller),
                        (step, stored) -> step.reviewed(stored, Outcome.LIFTED, stored.until()),
                        Outcome.LIFTED.name(),
                        reason)));
    }

    private Restriction forOfficer(Caller caller, RestrictionId id, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Restriction seen = find(id);
        Faults.checkReason("reason", reason, true);
        return seen;
    }

    private static boolean isDecided(Restriction stored, State state, Caller by) {
        return stored.state() == state
                && stored.decision()
                        .filter(decision -> decision.by().equals(by.staffId()))
                        .isPresent();
    }

    private static boolean isReviewed(Restriction stored, Outcome outcome, Caller by) {
        return stored.review()
                .filter(review -> review.outcome() == outcome && review.by().equals(by.staffId()))
                .isPresent();
    }

    private static boolean isOf(Caller caller, Restriction restriction) {
        return restriction.person().staff().equals(caller.staffId());
    }

    private Restriction find(RestrictionId id) {
        return database.read(sql -> new RestrictionListStore(sql).find(id))
                .orElseThrow(() -> new NotFoundException("restriction", id));
    }
}
