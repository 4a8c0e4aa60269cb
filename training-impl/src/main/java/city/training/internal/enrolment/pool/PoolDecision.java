package city.training.internal.enrolment.pool;

import city.training.enrolment.Admissions.Outcome;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Proposing;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.PoolStore;
import city.training.internal.enrolment.store.ShareStore;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Writes down what was drawn or chosen, and everything that follows from it, behind the offering's lock. */
public final class PoolDecision {
    /**
     * @param seed of the lots, empty for a selection
     * @param order who gets a seat or a place first
     * @param rest who was not chosen
     * @param proposal what the system proposed; nothing for a draw
     */
    record Choice(
            String seed, String reason, List<Enrolment> order, List<Enrolment> rest, Optional<Contenders> proposal) {}

    private final Database database;
    private final StaffDirectory directory;
    private final Outbox outbox;

    public PoolDecision(Database database, StaffDirectory directory, Outbox outbox) {
        this.database = database;
        this.directory = directory;
        this.outbox = outbox;
    }

    Outcome decide(DSLContext sql, Caller caller, Terms terms, Choice choice, Instant now) {
        OfferingId offering = terms.offering();
        List<StaffId> people = choice.order().stream().map(Enrolment::staff).toList();
        database.flavour().lockPeople(sql, people.stream().map(StaffId::value).toList(), now.toEpochMilli());
        Map<String, Map<String, Object>> merits =
                choice.proposal().map(Contenders::facts).orElse(Map.of());
        List<Admitted> results = new PoolTurn(
                        terms, caller.staffId(), choice.reason(), merits, now, new ShareStore(sql).departmentsIn(terms))
                .decide(
                        choice.order(),
                        choice.rest(),
                        new CircumstanceStore(sql)
                                .ofWaiting(
                                        terms, people, terms.isForSome() ? directory.findAll(people) : Map.of(), now),
                        new EnrolmentStore(sql).tally(terms));
        new PoolStore(sql).insert(offering, choice.seed(), now);
        record(sql, caller, offering, choice, now);
        List<Enrolment> decided = new ArrayList<>(choice.order());
        decided.addAll(choice.rest());
        new PoolStore(sql).rank(results);
        new Ledger(sql, outbox).move(results.stream().map(Admitted::move).toList());
        return outcome(sql, offering, choice.seed(), decided);
    }

    private static void record(DSLContext sql, Caller caller, OfferingId offering, Choice choice, Instant now) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                Recorded.SEED, choice.seed(), Recorded.CHOSEN, choice.order().size()));
        choice.proposal().ifPresent(proposal -> {
            facts.put(
                    Recorded.CRITERIA,
                    proposal.criteria().stream().map(Enum::name).collect(Collectors.joining(",")));
            facts.put(Recorded.CRITERIA_VERSION, Proposing.VERSION);
        });
        new AuditStore(sql).add(Change.of("offering/" + offering, now, caller.staffId(), Recorded.POOL_DECIDED, facts));
    }

    private static Outcome outcome(DSLContext sql, OfferingId offering, String seed, List<Enrolment> decided) {
        Map<EnrolmentId, Enrolment> stored = new EnrolmentListStore(sql)
                .roster(offering).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        return new Outcome(
                seed, decided.stream().map(one -> stored.get(one.id())).toList());
    }
}
