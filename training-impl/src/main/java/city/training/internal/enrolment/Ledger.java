package city.training.internal.enrolment;

import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Lifecycle;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Writes state changes with their audit entries and their notices, all in the one transaction. */
public final class Ledger {
    private final DSLContext sql;
    private final Outbox outbox;

    public Ledger(DSLContext sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Changes of enrolments that exist already, in their order. */
    public void move(List<Move> moves) {
        new EnrolmentStore(sql).move(moves);
        record(moves);
    }

    /** New enrolments, in the order of their rank. */
    public void begin(List<Admitted> admitted) {
        new EnrolmentStore(sql).insert(admitted);
        record(admitted.stream().map(Admitted::move).toList());
    }

    /** Keeps why somebody in line was passed over, although nothing of theirs changed. */
    public void passedOver(List<Move> skips) {
        new AuditStore(sql)
                .addAll(skips.stream()
                        .map(skip -> change(skip, Recorded.PASSED_OVER))
                        .toList());
    }

    /** Keeps what happened to an enrolment that stays in its state. */
    public void note(Move stay, String action) {
        new AuditStore(sql).add(change(stay, action));
    }

    private void record(List<Move> moves) {
        moves.forEach(move -> Lifecycle.mustAllow(move.from(), move.to()));
        new AuditStore(sql)
                .addAll(moves.stream()
                        .map(move -> change(move, move.to().name()))
                        .toList());
        outbox.add(sql, moves.stream().map(Ledger::event).toList());
    }

    private static Change change(Move move, String action) {
        Map<String, Object> facts = new HashMap<>(move.facts());
        facts.put(Recorded.ENROLMENT, move.enrolment());
        facts.put(Recorded.STAFF, move.staff());
        move.from().map(EnrolmentState::name).ifPresent(from -> facts.put(Recorded.FROM, from));
        return new Change(
                "offering/" + move.offering(),
                move.at(),
                move.actor(),
                action,
                Optional.of(move.enrolment()),
                move.reason(),
                facts);
    }

    private static Event event(Move move) {
        Event event =
                Event.ofEnrolment(move.enrolment(), move.offering(), move.staff(), move.from(), move.to(), move.at());
        return move.to() == EnrolmentState.SEAT_OFFERED
                        && move.facts().get(Recorded.OFFERED_UNTIL) instanceof Instant until
                ? event.answeredBy(until)
                : event;
    }
}
