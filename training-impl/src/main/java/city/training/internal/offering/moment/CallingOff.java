package city.training.internal.offering.moment;

import city.training.ConflictException;
import city.training.Reason;
import city.training.Refusal;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.SeatLine;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** An offering that does not take place (폐강), and everything that follows from it, in one transaction. */
public final class CallingOff {
    private final Database database;
    private final SeatLine line;
    private final Outbox outbox;
    private final Clock clock;

    public CallingOff(Database database, SeatLine line, Outbox outbox, Clock clock) {
        this.database = database;
        this.line = line;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void callOff(Caller caller, OfferingId id, String reason) {
        List<StaffId> people = database.write(sql -> {
            MomentStore.Standing standing =
                    new MomentStore(sql).lock(database.flavour(), id).orElseThrow();
            // Behind the lock, so that what it causes is not earlier than what came before it.
            // Again for those of an earlier call too: it may have died before they got what they wait for elsewhere.
            return standing.calledOff()
                    ? line.peopleOf(sql, id)
                    : callOff(sql, caller, id, reason, standing.taughtUntil(), clock.instant());
        });
        if (!people.isEmpty()) {
            line.passOnElsewhere(caller.staffId(), people, clock);
        }
    }

    private List<StaffId> callOff(
            DSLContext sql, Caller caller, OfferingId id, String reason, Optional<Instant> taughtUntil, Instant now) {
        taughtUntil.filter(end -> !now.isBefore(end)).ifPresent(end -> {
            throw new ConflictException(
                    "It has taken place", new Refusal(Reason.OFFERING_OVER, Map.of("endsAt", end, "now", now)));
        });
        new MomentStore(sql).callOff(id, reason, now);
        new AuditStore(sql)
                .add(new Change(
                        "offering/" + id, now, caller.staffId(), "CALLED_OFF", Optional.empty(), reason, Map.of()));
        outbox.add(sql, List.of(Event.ofOffering(id, "CALLED_OFF", now)));
        return line.callOff(sql, caller.staffId(), id, reason, now);
    }
}
