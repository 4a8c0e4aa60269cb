package city.training.internal.enrolment;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.passing.Answering;
import city.training.internal.enrolment.rule.CancellationLimit;
import city.training.internal.enrolment.rule.Lifecycle;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Giving a seat back, and passing it on, in one transaction. */
final class Cancelling {
    private final Database database;
    private final PassingOn passingOn;
    private final Answering answering;
    private final Outbox outbox;
    private final Clock clock;

    Cancelling(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.answering = new Answering(database, directory, outbox, clock);
        this.outbox = outbox;
        this.clock = clock;
    }

    Cancellation cancel(Caller caller, Enrolment seen, String reason) {
        if (seen.state() == EnrolmentState.SEAT_OFFERED) {
            // The seat is not theirs yet: once the offer has run out there is nothing to give back.
            return answering.decline(caller, seen, reason);
        }
        Instant asked = clock.instant();
        Cancellation answer = database.write(sql -> cancel(sql, caller, seen, reason, asked));
        if (answer instanceof Cancellation.Cancelled) {
            passingOn.elsewhere(caller.staffId(), seen.staff(), clock);
        }
        return answer;
    }

    private Cancellation cancel(DSLContext sql, Caller caller, Enrolment seen, String reason, Instant asked) {
        Terms terms = new EnrolmentStore(sql)
                .lockTerms(database.flavour(), seen.offering())
                .orElseThrow();
        Enrolment enrolment = reread(sql, seen.id());
        if (enrolment.state() == EnrolmentState.CANCELLED) {
            return new Cancellation.Cancelled(enrolment);
        }
        Optional<Refusal> objection = objection(caller, terms, enrolment, reason, asked);
        if (objection.isPresent()) {
            return new Cancellation.Refused(List.of(objection.get()));
        }
        // Behind the lock, so that what it causes is not earlier than what caused it.
        Instant now = clock.instant();
        new Ledger(sql, outbox).move(List.of(move(caller, enrolment, reason, now)));
        passingOn.run(sql, caller.staffId(), terms, now);
        return new Cancellation.Cancelled(reread(sql, seen.id()));
    }

    private static Optional<Refusal> objection(
            Caller caller, Terms terms, Enrolment enrolment, String reason, Instant now) {
        if (!Lifecycle.allows(Optional.of(enrolment.state()), EnrolmentState.CANCELLED)) {
            return Optional.of(new Refusal(
                    Reason.NOT_CANCELLABLE, Map.of("state", enrolment.state().name())));
        }
        // An offer may be left as long as it stands; a place in line always.
        return enrolment.state() == EnrolmentState.CONFIRMED
                ? CancellationLimit.objection(caller, terms, reason, now)
                : Optional.empty();
    }

    private static Move move(Caller caller, Enrolment enrolment, String reason, Instant now) {
        boolean byOffice = !caller.staffId().equals(enrolment.staff());
        return new Move(
                enrolment.id(),
                enrolment.offering(),
                enrolment.staff(),
                Optional.of(enrolment.state()),
                EnrolmentState.CANCELLED,
                caller.staffId(),
                now,
                reason,
                Map.of("byOffice", byOffice));
    }

    private static Enrolment reread(DSLContext sql, EnrolmentId id) {
        return new EnrolmentListStore(sql).find(id).orElseThrow();
    }
}
