package city.training.internal.enrolment.roster;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.CancellationLimit;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** One person's seat becomes another's (교체), in one transaction, past those in line. */
final class Substituting {
    private final Database database;
    private final StaffDirectory directory;
    private final PassingOn passingOn;
    private final Outbox outbox;
    private final Clock clock;

    /**
     * Who takes whose seat, and who says so.
     *
     * @param department of who comes: the seat counts for it from now on
     */
    private record Exchange(
            Caller caller, Enrolment leaving, StaffId coming, String department, String reason, Instant now) {}

    Substituting(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.outbox = outbox;
        this.clock = clock;
    }

    Decision substitute(Caller caller, Enrolment seen, StaffId coming, String reason) {
        Map<StaffId, StaffMember> known = directory.findAll(List.of(coming));
        String department = Optional.ofNullable(known.get(coming))
                .map(StaffMember::department)
                .orElse("");
        Decision decision = database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), seen.offering())
                    .orElseThrow();
            Enrolment leaving = new EnrolmentListStore(sql).find(seen.id()).orElseThrow();
            Exchange exchange = new Exchange(caller, leaving, coming, department, reason, clock.instant());
            List<Refusal> objections = objections(sql, terms, exchange, known);
            return objections.isEmpty() ? exchange(sql, terms, exchange) : new Decision.Refused(objections);
        });
        if (decision instanceof Decision.Confirmed) {
            passingOn.elsewhere(caller.staffId(), seen.staff(), clock);
        }
        return decision;
    }

    private List<Refusal> objections(DSLContext sql, Terms terms, Exchange exchange, Map<StaffId, StaffMember> known) {
        Enrolment leaving = exchange.leaving();
        StaffId coming = exchange.coming();
        if (leaving.state() != EnrolmentState.CONFIRMED) {
            return List.of(new Refusal(
                    Reason.NOT_CANCELLABLE, Map.of("state", leaving.state().name())));
        }
        Instant now = exchange.now();
        database.flavour().lockPeople(sql, List.of(coming.value()), now.toEpochMilli());
        List<Refusal> found = new ArrayList<>();
        CancellationLimit.objection(exchange.caller(), terms, exchange.reason(), now)
                .ifPresent(found::add);
        found.addAll(AdmissionRule.objectionsToTakingOver(new Application(
                coming,
                now,
                terms,
                new EnrolmentListStore(sql)
                        .live(coming, List.of(leaving.offering())).values().stream()
                                .findFirst(),
                new CircumstanceStore(sql).ofApplicant(terms, coming, known, now),
                new EnrolmentStore(sql).tally(terms))));
        return found;
    }

    private Decision exchange(DSLContext sql, Terms terms, Exchange exchange) {
        Enrolment leaving = exchange.leaving();
        EnrolmentId taken = new EnrolmentId(Ids.next());
        Ledger ledger = new Ledger(sql, outbox);
        ledger.move(List.of(move(
                leaving,
                Optional.of(leaving.state()),
                EnrolmentState.SUBSTITUTED,
                exchange,
                Map.of(Recorded.SUBSTITUTE, taken))));
        Tally tally = new EnrolmentStore(sql).tally(terms).seenBy(exchange.department(), exchange.now());
        long rank = tally.lastRank() + 1;
        Map<String, Object> facts = new HashMap<>(Recorded.facts(terms, tally));
        facts.put(Recorded.RANK, rank);
        facts.put(Recorded.RULES, AdmissionRule.VERSION);
        facts.put(Recorded.SUBSTITUTE_FOR, leaving.id());
        Enrolment coming = new Enrolment(
                taken,
                leaving.offering(),
                exchange.coming(),
                EnrolmentState.CONFIRMED,
                rank,
                leaving.position(),
                exchange.now(),
                exchange.now());
        Move begin = move(coming, Optional.empty(), EnrolmentState.CONFIRMED, exchange, facts);
        ledger.begin(List.of(new Admitted(begin, rank, Optional.empty(), exchange.department(), false, false)));
        // Where a department's own seat is taken, the common one that was given up is free.
        passingOn.run(sql, exchange.caller().staffId(), terms, exchange.now());
        return new Decision.Confirmed(taken);
    }

    private static Move move(
            Enrolment enrolment,
            Optional<EnrolmentState> from,
            EnrolmentState to,
            Exchange exchange,
            Map<String, ?> facts) {
        return new Move(
                enrolment.id(),
                enrolment.offering(),
                enrolment.staff(),
                from,
                to,
                exchange.caller().staffId(),
                exchange.now(),
                exchange.reason(),
                facts);
    }
}
