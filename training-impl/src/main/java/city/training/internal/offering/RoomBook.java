package city.training.internal.offering;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.InvalidException.Fault;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.internal.storage.RequestKeyStore;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Rooms;
import city.training.people.Caller;
import city.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rooms, and what a change of one does to the seats of the offerings taught there. */
@Component
public final class RoomBook implements Rooms {
    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final SeatLine line;
    private final Clock clock;

    @Activate
    public RoomBook(@Reference Database database, @Reference SeatLine line) {
        this(database, line, Clock.tickMillis(ZoneOffset.UTC));
    }

    RoomBook(Database database, SeatLine line, Clock clock) {
        this.database = database;
        this.line = line;
        this.clock = clock;
    }

    @Override
    public RoomId create(Caller caller, Room.Draft draft) {
        caller.mustBe(Role.TRAINING_OFFICER);
        check(draft);
        Instant now = clock.instant();
        return unlessNameTaken(
                draft,
                sql -> new RoomId(new RequestKeyStore(sql).once(caller, draft, now, () -> {
                    UUID id = Ids.next();
                    new RoomStore(sql).insert(id, draft);
                    new AuditStore(sql).add(Change.of("room/" + id, now, caller.staffId(), "CREATED", facts(draft)));
                    return id;
                })));
    }

    @Override
    public Room change(Caller caller, RoomId id, Room.Draft draft, long version) {
        caller.mustBe(Role.TRAINING_OFFICER);
        check(draft);
        Instant now = clock.instant();
        return unlessNameTaken(draft, sql -> {
            RoomStore rooms = new RoomStore(sql);
            Room before = rooms.find(id).orElseThrow(() -> new NotFoundException("room", id));
            if (!rooms.update(id, draft, version)) {
                throw Stale.version(before.version());
            }
            new Recount(database, line).of(sql, caller.staffId(), rooms.comingOfferings(id, now), now);
            new AuditStore(sql).add(Change.of("room/" + id, now, caller.staffId(), "CHANGED", facts(draft)));
            return rooms.find(id).orElseThrow();
        });
    }

    @Override
    public Room get(RoomId id) {
        return database.read(sql -> new RoomStore(sql).find(id)).orElseThrow(() -> new NotFoundException("room", id));
    }

    @Override
    public Page<Room> list(Paging paging) {
        return database.read(sql -> new RoomStore(sql).list(paging));
    }

    private <T> T unlessNameTaken(Room.Draft draft, Function<DSLContext, T> work) {
        try {
            return database.write(work);
        } catch (DataAccessException e) {
            if (database.isDuplicate(e)) {
                throw new ConflictException(
                        "There is a room of that name", new Refusal(Reason.NAME_TAKEN, Map.of("name", draft.name())));
            }
            throw e;
        }
    }

    private static void check(Room.Draft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            faults.add(new Fault("name", "must be 1 to " + LONGEST_NAME + " characters"));
        }
        if (draft.seats() < 1 || draft.seats() > MOST) {
            faults.add(new Fault("seats", "must be between 1 and " + MOST));
        }
        if (draft.workingPcs() < 0 || draft.workingPcs() > MOST) {
            faults.add(new Fault("workingPcs", "must be between 0 and " + MOST));
        }
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
    }

    private static Map<String, ?> facts(Room.Draft draft) {
        return Map.of("name", draft.name(), "seats", draft.seats(), "workingPcs", draft.workingPcs());
    }
}
