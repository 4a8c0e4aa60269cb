package city.training.internal.offering;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Conflicts;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.internal.storage.RequestKeyStore;
import city.training.internal.table.Faults;
import city.training.internal.table.Text;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Rooms;
import city.training.people.Caller;
import city.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
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

    /** A change, as its request key remembers it. */
    private record Changing(RoomId id, Room.Draft draft, long version) {}

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
    public RoomId create(Caller caller, Room.Draft raw) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Room.Draft draft = checked(raw);
        Instant now = clock.instant();
        return Conflicts.write(
                database,
                sql -> new RoomId(new RequestKeyStore(sql).once(caller, draft, now, () -> {
                    UUID id = Ids.next();
                    refuseTaken(new RoomStore(sql), draft, Optional.empty());
                    new RoomStore(sql).insert(id, draft);
                    new AuditStore(sql).add(Change.of("room/" + id, now, caller.staffId(), "CREATED", facts(draft)));
                    return id;
                })));
    }

    @Override
    public Room change(Caller caller, RoomId id, Room.Draft raw, long version) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Room.Draft draft = checked(raw);
        Instant now = clock.instant();
        return Conflicts.write(database, sql -> {
            new RequestKeyStore(sql).once(caller, new Changing(id, draft, version), now, () -> {
                update(sql, caller, id, draft, version, now);
                return id.value();
            });
            return new RoomStore(sql).find(id).orElseThrow();
        });
    }

    private void update(DSLContext sql, Caller caller, RoomId id, Room.Draft draft, long version, Instant now) {
        RoomStore rooms = new RoomStore(sql);
        Room before = rooms.find(id).orElseThrow(() -> new NotFoundException("room", id));
        refuseTaken(rooms, draft, Optional.of(id));
        if (!rooms.update(id, draft, version)) {
            throw Conflicts.stale(before.version());
        }
        new Recount(database, line).of(sql, caller.staffId(), rooms.comingOfferings(id, now), now);
        new AuditStore(sql).add(Change.of("room/" + id, now, caller.staffId(), "CHANGED", facts(draft)));
    }

    @Override
    public Room get(RoomId id) {
        return database.read(sql -> new RoomStore(sql).find(id)).orElseThrow(() -> new NotFoundException("room", id));
    }

    @Override
    public Page<Room> list(Paging paging) {
        return database.read(sql -> new RoomStore(sql).list(paging));
    }

    private void refuseTaken(RoomStore rooms, Room.Draft draft, Optional<RoomId> own) {
        rooms.named(draft.name())
                .filter(other -> !Optional.of(other).equals(own))
                .ifPresent(other -> {
                    throw Conflicts.nameTaken(draft.name());
                });
    }

    private static Room.Draft checked(Room.Draft raw) {
        Room.Draft draft = new Room.Draft(Text.typed(raw.name()), raw.seats(), raw.workingPcs());
        Faults faults = new Faults();
        faults.name("name", draft.name(), LONGEST_NAME);
        faults.between("seats", draft.seats(), 1, MOST);
        faults.between("workingPcs", draft.workingPcs(), 0, MOST);
        faults.throwIfAny();
        return draft;
    }

    private static Map<String, ?> facts(Room.Draft draft) {
        return Map.of("name", draft.name(), "seats", draft.seats(), "workingPcs", draft.workingPcs());
    }
}
