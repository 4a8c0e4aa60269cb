package city.training.internal.offering;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.OFFERING_SESSION;
import static city.training.internal.db.Tables.ROOM;
import static city.training.internal.db.Tables.ROOM_USE;
import static org.jooq.impl.DSL.noCondition;

import city.training.Reason;
import city.training.Refusal;
import city.training.offering.OfferingId;
import city.training.offering.RoomId;
import city.training.offering.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Sessions, and the minutes for which they use a room. */
final class SessionStore {
    private static final long MILLIS_A_MINUTE = 60_000;
    private static final int ROWS_A_STATEMENT = 1_000;

    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The sessions of each offering, by start. */
    Map<String, List<Session>> of(Collection<String> offerings) {
        Map<String, List<Session>> sessions = new HashMap<>();
        sql.select(
                        OFFERING_SESSION.OFFERING_ID,
                        OFFERING_SESSION.STARTS_AT,
                        OFFERING_SESSION.ENDS_AT,
                        OFFERING_SESSION.ROOM_ID,
                        ROOM.NAME)
                .from(OFFERING_SESSION)
                .leftJoin(ROOM)
                .on(ROOM.ID.eq(OFFERING_SESSION.ROOM_ID))
                .where(OFFERING_SESSION.OFFERING_ID.in(offerings))
                .orderBy(OFFERING_SESSION.OFFERING_ID, OFFERING_SESSION.PLACE)
                .forEach(row -> sessions.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Session(
                                Instant.ofEpochMilli(row.value2()),
                                Instant.ofEpochMilli(row.value3()),
                                Optional.ofNullable(row.value4()).map(RoomId::of),
                                Optional.ofNullable(row.value5()).orElse(""))));
        return sessions;
    }

    /** Sessions of other offerings in the same rooms at the same time. */
    List<Refusal> roomClashes(OfferingId self, List<Session.Draft> sessions) {
        Optional<Condition> anyOverlap = sessions.stream()
                .filter(session -> session.room().isPresent())
                .map(session -> OFFERING_SESSION
                        .ROOM_ID
                        .eq(session.room().get().toString())
                        .and(OFFERING_SESSION.STARTS_AT.lt(session.endsAt().toEpochMilli()))
                        .and(OFFERING_SESSION.ENDS_AT.gt(session.startsAt().toEpochMilli())))
                .reduce(Condition::or);
        if (anyOverlap.isEmpty()) {
            return List.of();
        }
        return sql.select(
                        OFFERING_SESSION.ROOM_ID,
                        OFFERING_SESSION.OFFERING_ID,
                        COURSE.TITLE,
                        OFFERING_SESSION.STARTS_AT,
                        OFFERING_SESSION.ENDS_AT)
                .from(OFFERING_SESSION)
                .join(OFFERING)
                .on(OFFERING.ID.eq(OFFERING_SESSION.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(
                        OFFERING_SESSION.OFFERING_ID.ne(self.toString()),
                        OFFERING.CALLED_OFF_AT.isNull(),
                        anyOverlap.orElse(noCondition()))
                .orderBy(OFFERING_SESSION.STARTS_AT)
                .limit(20)
                .fetch(row -> new Refusal(
                        Reason.ROOM_CLASH,
                        Map.of(
                                "roomId", row.value1(),
                                "offeringId", row.value2(),
                                "title", row.value3(),
                                "startsAt", Instant.ofEpochMilli(row.value4()),
                                "endsAt", Instant.ofEpochMilli(row.value5()))));
    }

    /** Replaces all sessions of the offering. A room already in use violates a key. */
    void replace(OfferingId offering, List<Session.Draft> sessions) {
        sql.deleteFrom(ROOM_USE)
                .where(ROOM_USE.OFFERING_ID.eq(offering.toString()))
                .execute();
        sql.deleteFrom(OFFERING_SESSION)
                .where(OFFERING_SESSION.OFFERING_ID.eq(offering.toString()))
                .execute();
        List<Session.Draft> byStart = sessions.stream()
                .sorted(Comparator.comparing(Session.Draft::startsAt))
                .toList();
        if (byStart.isEmpty()) {
            return;
        }
        var rows = sql.insertInto(
                OFFERING_SESSION,
                OFFERING_SESSION.OFFERING_ID,
                OFFERING_SESSION.PLACE,
                OFFERING_SESSION.STARTS_AT,
                OFFERING_SESSION.ENDS_AT,
                OFFERING_SESSION.ROOM_ID);
        for (Session.Draft session : byStart) {
            rows = rows.values(
                    offering.toString(),
                    byStart.indexOf(session) + 1,
                    session.startsAt().toEpochMilli(),
                    session.endsAt().toEpochMilli(),
                    session.room().map(RoomId::toString).orElse(null));
        }
        rows.execute();
        byStart.forEach(session -> session.room().ifPresent(room -> use(offering, room, session)));
    }

    private void use(OfferingId offering, RoomId room, Session.Draft session) {
        long first = session.startsAt().toEpochMilli() / MILLIS_A_MINUTE;
        long end = session.endsAt().toEpochMilli() / MILLIS_A_MINUTE;
        for (long from = first; from < end; from += ROWS_A_STATEMENT) {
            var rows = sql.insertInto(ROOM_USE, ROOM_USE.ROOM_ID, ROOM_USE.MINUTE_NO, ROOM_USE.OFFERING_ID);
            for (long minute = from; minute < Math.min(end, from + ROWS_A_STATEMENT); minute++) {
                rows = rows.values(room.toString(), minute, offering.toString());
            }
            rows.execute();
        }
    }
}
