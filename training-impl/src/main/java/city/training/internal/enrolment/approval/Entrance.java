package city.training.internal.enrolment.approval;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** Where an approved request comes into the queue, by the rules that decide any other. */
final class Entrance {
    /**
     * @param enrolment as it was while pending
     * @param move by which it is approved
     * @param person where the directory knows them
     */
    record Approved(Enrolment enrolment, Move move, Optional<StaffMember> person) {}

    private final Database database;
    private final Outbox outbox;
    private final PassingOn passingOn;

    Entrance(Database database, Outbox outbox, PassingOn passingOn) {
        this.database = database;
        this.outbox = outbox;
        this.passingOn = passingOn;
    }

    void letIn(DSLContext sql, Terms terms, Pending pending, Approved approved) {
        Move move = approved.move();
        // Whoever stands in line goes first; a seat held for this one is not given away meanwhile.
        List<Move> unable = passingOn.run(sql, move.actor(), terms, move.at());
        Ledger ledger = new Ledger(sql, outbox);
        ledger.move(List.of(move));
        ApprovalStore approvals = new ApprovalStore(sql);
        if (terms.poolsRequests()) {
            approvals.end(pending, move.reason());
            return;
        }
        Move place = place(sql, terms, pending, approved);
        if (place.to().holdsSeat()) {
            ledger.passedOver(unable);
        }
        ledger.move(List.of(place));
        boolean inVain = place.to() == EnrolmentState.NOT_SELECTED;
        approvals.end(pending, inVain ? place.reason() : move.reason());
        if (inVain) {
            passingOn.run(sql, move.actor(), terms, move.at());
        }
    }

    private Move place(DSLContext sql, Terms terms, Pending pending, Approved approved) {
        Move move = approved.move();
        database.flavour()
                .lockPeople(sql, List.of(move.staff().value()), move.at().toEpochMilli());
        Tally tally = new EnrolmentStore(sql).tally(terms).seenBy(pending.department(), move.at());
        List<Refusal> objections = AdmissionRule.objectionsAfterApproval(new Application(
                move.staff(), move.at(), terms, Optional.empty(), circumstances(sql, terms, approved), tally));
        if (!objections.isEmpty()) {
            Refusal first = objections.get(0);
            Map<String, Object> facts =
                    facts(terms, tally, pending, approved.enrolment().rank());
            facts.putAll(first.facts());
            return next(move, EnrolmentState.NOT_SELECTED, first.reason().name(), facts);
        }
        long rank = approved.enrolment().rank();
        if (pending.policy().rank() == Rank.BY_APPROVAL) {
            rank = tally.lastRank() + 1;
            new ApprovalStore(sql).rank(pending, rank);
        }
        return next(move, terms.nextState(tally), "", facts(terms, tally, pending, rank));
    }

    private static Circumstances circumstances(DSLContext sql, Terms terms, Approved approved) {
        Move move = approved.move();
        Map<StaffId, StaffMember> known =
                approved.person().map(person -> Map.of(move.staff(), person)).orElse(Map.of());
        return Objects.requireNonNull(new CircumstanceStore(sql)
                .ofWaiting(terms, List.of(move.staff()), known, move.at())
                .get(move.staff()));
    }

    private static Map<String, Object> facts(Terms terms, Tally tally, Pending pending, long rank) {
        Map<String, Object> facts = new HashMap<>(Recorded.facts(terms, tally));
        facts.put(Recorded.RANK, rank);
        facts.put(Recorded.RANK_BY, pending.policy().rank());
        facts.put(Recorded.RULES, AdmissionRule.VERSION);
        return facts;
    }

    private static Move next(Move approved, EnrolmentState to, String reason, Map<String, Object> facts) {
        return new Move(
                approved.enrolment(),
                approved.offering(),
                approved.staff(),
                Optional.of(EnrolmentState.APPROVED),
                to,
                approved.actor(),
                approved.at(),
                reason,
                facts);
    }
}
