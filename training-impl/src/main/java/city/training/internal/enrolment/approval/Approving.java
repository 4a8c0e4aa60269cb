package city.training.internal.enrolment.approval;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.StaffDirectory;
import city.training.people.StaffMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What follows from an answer, behind the offering's lock: the next step, the end, or a place in the queue. */
public final class Approving {
    private final Outbox outbox;
    private final PassingOn passingOn;
    private final Entrance entrance;

    public Approving(Database database, StaffDirectory directory, Outbox outbox) {
        this.outbox = outbox;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.entrance = new Entrance(database, outbox, passingOn);
    }

    /** @param person the applicant, where the directory knows them */
    public void carryOut(DSLContext sql, Terms terms, Pending pending, Answer answer, Optional<StaffMember> person) {
        new ApprovalStore(sql).answered(pending, answer.actor(), answer.agreed());
        Optional<Pending> next = pending.next(answer.at());
        if (!answer.agreed()) {
            end(sql, terms, pending, EnrolmentState.REJECTED, answer);
        } else if (next.isPresent()) {
            note(sql, pending, answer, Recorded.STEP_APPROVED);
            ask(sql, terms, next.get());
        } else {
            Enrolment enrolment =
                    new EnrolmentListStore(sql).find(pending.enrolment()).orElseThrow();
            Move approved = move(pending, EnrolmentState.APPROVED, answer);
            entrance.letIn(sql, terms, pending, new Entrance.Approved(enrolment, approved, person));
        }
    }

    /** Keeps what happened to a request that stays pending. */
    void note(DSLContext sql, Pending pending, Answer answer, String action) {
        new Ledger(sql, outbox).note(move(pending, EnrolmentState.REQUESTED, answer), action);
    }

    /** Somebody else is asked now. */
    void ask(DSLContext sql, Terms terms, Pending next) {
        new ApprovalStore(sql).ask(terms, next);
        outbox.add(sql, List.of(ApprovalNotice.of(next)));
    }

    /** The request ends here; a seat that was held for it goes to the first in line. */
    void end(DSLContext sql, Terms terms, Pending pending, EnrolmentState how, Answer answer) {
        new Ledger(sql, outbox).move(List.of(move(pending, how, answer)));
        new ApprovalStore(sql).end(pending, answer.reason());
        passOn(sql, terms, answer);
    }

    void passOn(DSLContext sql, Terms terms, Answer answer) {
        passingOn.run(sql, answer.actor(), terms, answer.at());
    }

    private static Move move(Pending pending, EnrolmentState to, Answer answer) {
        Map<String, Object> facts = new HashMap<>(answer.facts());
        facts.put(Recorded.STEP, pending.waitsFor());
        facts.put(Recorded.RULES, AdmissionRule.VERSION);
        return new Move(
                pending.enrolment(),
                pending.offering(),
                pending.staff(),
                Optional.of(EnrolmentState.REQUESTED),
                to,
                answer.actor(),
                answer.at(),
                answer.reason(),
                facts);
    }
}
