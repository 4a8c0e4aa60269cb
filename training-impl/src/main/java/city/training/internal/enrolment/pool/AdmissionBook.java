package city.training.internal.enrolment.pool;

import city.training.ConflictException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Admissions;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.internal.enrolment.rule.Contender;
import city.training.internal.enrolment.rule.Lot;
import city.training.internal.enrolment.rule.Proposing;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.PoolStore;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AccessLog;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.offering.Admission;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Lotteries and selections. */
@Component
public final class AdmissionBook implements Admissions {
    private static final int LONGEST_SEED = 64;

    private final Database database;
    private final PoolDecision pools;
    private final Clock clock;

    @Activate
    public AdmissionBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this(database, directory, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    AdmissionBook(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.pools = new PoolDecision(database, directory, outbox);
        this.clock = clock;
    }

    @Override
    public Outcome draw(Caller caller, OfferingId offering, Optional<String> seed) {
        caller.mustBe(Role.TRAINING_OFFICER);
        String drawn = seed.orElseGet(Lot::newSeed);
        Faults faults = new Faults();
        faults.name("seed", drawn, LONGEST_SEED);
        faults.throwIfAny();
        Instant asked = clock.instant();
        return database.write(sql -> {
            Terms terms = lockUndecided(sql, offering, Admission.LOTTERY, asked);
            Instant now = clock.instant();
            Map<String, Enrolment> pool = byId(new PoolStore(sql).pool(offering));
            List<Enrolment> order =
                    Lot.order(drawn, pool.keySet()).stream().map(pool::get).toList();
            return pools.decide(
                    sql, caller, terms, new PoolDecision.Choice(drawn, "", order, List.of(), Optional.empty()), now);
        });
    }

    @Override
    public Proposal propose(Caller caller, OfferingId offering) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Instant now = clock.instant();
        Proposal proposal = database.read(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .terms(List.of(offering)).stream()
                            .findFirst()
                            .orElseThrow(() -> new NotFoundException("offering", offering));
            Map<String, Enrolment> pool = byId(new PoolStore(sql).pool(offering));
            Contenders contenders = Contenders.of(sql, terms, List.copyOf(pool.values()), now);
            return new Proposal(
                    contenders.criteria(),
                    Proposing.VERSION,
                    contenders.proposed().stream()
                            .map(one -> candidate(Objects.requireNonNull(pool.get(one.enrolment())), one))
                            .toList());
        });
        AccessLog.record(
                database,
                caller,
                "PROPOSAL_READ",
                Map.of("offeringId", offering, "entries", proposal.candidates().size()),
                now);
        return proposal;
    }

    @Override
    public Outcome select(Caller caller, OfferingId offering, List<EnrolmentId> chosen, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Faults.checkReason("reason", reason, true);
        Instant asked = clock.instant();
        return database.write(sql -> {
            Terms terms = lockUndecided(sql, offering, Admission.SELECTION, asked);
            Instant now = clock.instant();
            Map<String, Enrolment> pool = byId(new PoolStore(sql).pool(offering));
            Contenders proposal = Contenders.of(sql, terms, List.copyOf(pool.values()), now);
            List<Enrolment> order = new ArrayList<>();
            for (EnrolmentId id : chosen) {
                order.add(Optional.ofNullable(pool.remove(id.toString())).orElseThrow(() -> notInPool(id)));
            }
            return pools.decide(
                    sql,
                    caller,
                    terms,
                    new PoolDecision.Choice("", reason, order, List.copyOf(pool.values()), Optional.of(proposal)),
                    now);
        });
    }

    private Terms lockUndecided(DSLContext sql, OfferingId offering, Admission admission, Instant now) {
        Terms terms = new EnrolmentStore(sql)
                .lockTerms(database.flavour(), offering)
                .orElseThrow(() -> new NotFoundException("offering", offering));
        if (terms.admission() != admission) {
            throw new ConflictException(
                    "This offering gives its seats another way",
                    new Refusal(
                            Reason.OTHER_ADMISSION,
                            Map.of("admission", terms.admission().name())));
        }
        terms.calledOff().ifPresent(off -> {
            throw new ConflictException(
                    "It does not take place",
                    new Refusal(Reason.OFFERING_CALLED_OFF, Map.of("at", off.at(), "reason", off.reason())));
        });
        if (now.isBefore(terms.closesAt())) {
            throw new ConflictException(
                    "Requests may still come",
                    new Refusal(Reason.STILL_OPEN, Map.of("closesAt", terms.closesAt(), "now", now)));
        }
        new PoolStore(sql).decidedAt(offering).ifPresent(at -> {
            throw new ConflictException(
                    "The seats were given before", new Refusal(Reason.ALREADY_DECIDED, Map.of("at", at)));
        });
        return terms;
    }

    private static ConflictException notInPool(EnrolmentId id) {
        return new ConflictException(
                "Not in the pool, or named twice",
                new Refusal(Reason.NOT_IN_POOL, Map.of("enrolmentId", id.toString())));
    }

    private static Candidate candidate(Enrolment enrolment, Contender one) {
        return new Candidate(enrolment, one.attended(), one.attendedCourse(), one.lastTraining(), one.recommended());
    }

    private static Map<String, Enrolment> byId(List<Enrolment> enrolments) {
        Map<String, Enrolment> byId = new LinkedHashMap<>();
        enrolments.forEach(one -> byId.put(one.id().toString(), one));
        return byId;
    }
}
