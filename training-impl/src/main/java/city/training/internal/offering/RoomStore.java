package city.training.internal.offering;

import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.OFFERING_SESSION;
import static city.training.internal.db.Tables.ROOM;

import city.training.Page;
import city.training.Paging;
import city.training.internal.storage.Flavour;
import city.training.offering.OfferingId;
import city.training.offering.Room;
import city.training.offering.RoomId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record5;

/** Rooms, as rows. */
final class RoomStore {
    private final DSLContext sql;

    RoomStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, Room.Draft draft) {
        sql.insertInto(ROOM, ROOM.ID, ROOM.NAME, ROOM.SEATS, ROOM.WORKING_PCS, ROOM.VERSION)
                .values(id.toString(), draft.name(), draft.seats(), draft.workingPcs(), 1L)
                .execute();
    }

    /** Whether the version was still the one stored. */
    boolean update(RoomId id, Room.Draft draft, long version) {
        return sql.update(ROOM)
                        .set(ROOM.NAME, draft.name())
                        .set(ROOM.SEATS, draft.seats())
                        .set(ROOM.WORKING_PCS, draft.workingPcs())
                        .set(ROOM.VERSION, version + 1)
                        .where(ROOM.ID.eq(id.toString()), ROOM.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<Room> find(RoomId id) {
        return sql.select(ROOM.ID, ROOM.NAME, ROOM.SEATS, ROOM.WORKING_PCS, ROOM.VERSION)
                .from(ROOM)
                .where(ROOM.ID.eq(id.toString()))
                .fetchOptional(RoomStore::room);
    }

    Optional<RoomId> named(String name) {
        return sql.select(ROOM.ID).from(ROOM).where(ROOM.NAME.eq(name)).fetchOptional(row -> RoomId.of(row.value1()));
    }

    Page<Room> list(Paging paging) {
        List<Room> rooms = sql.select(ROOM.ID, ROOM.NAME, ROOM.SEATS, ROOM.WORKING_PCS, ROOM.VERSION)
                .from(ROOM)
                .orderBy(ROOM.NAME)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(RoomStore::room);
        return new Page<>(rooms, paging.page(), paging.size(), sql.fetchCount(ROOM));
    }

    /** Locks the rooms, in one order for everybody, and says which exist. */
    List<RoomId> lock(Flavour flavour, Collection<RoomId> ids) {
        List<String> wanted =
                ids.stream().map(RoomId::toString).distinct().sorted().toList();
        return flavour.locked(
                        sql.select(ROOM.ID).from(ROOM).where(ROOM.ID.in(wanted)).orderBy(ROOM.ID))
                .fetch(row -> RoomId.of(row.value1()));
    }

    /** Offerings with a session there that is not over, in one order for everybody. */
    List<OfferingId> comingOfferings(RoomId id, Instant now) {
        return sql.selectDistinct(OFFERING.ID)
                .from(OFFERING)
                .join(OFFERING_SESSION)
                .on(OFFERING_SESSION.OFFERING_ID.eq(OFFERING.ID))
                .where(OFFERING_SESSION.ROOM_ID.eq(id.toString()), OFFERING.ENDS_AT.gt(now.toEpochMilli()))
                .orderBy(OFFERING.ID)
                .fetch(row -> OfferingId.of(row.value1()));
    }

    private static Room room(Record5<String, String, Integer, Integer, Long> row) {
        return new Room(RoomId.of(row.value1()), row.value2(), row.value3(), row.value4(), row.value5());
    }
}
