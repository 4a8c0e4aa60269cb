package city.training.internal.offering;

import static city.training.internal.db.Tables.COURSE;

import city.training.catalogue.CourseId;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.Offerings;
import city.training.offering.Rooms;
import java.time.Clock;
import java.util.Locale;

/** Makes the services of this package for tests of others. */
public final class OfferingTown {
    private OfferingTown() {}

    public static Offerings offerings(Database database, SeatLine line, Outbox outbox, Clock clock) {
        return new OfferingBook(database, line, outbox, clock);
    }

    public static Rooms rooms(Database database, SeatLine line, Clock clock) {
        return new RoomBook(database, line, clock);
    }

    public static CourseId course(Database database, String title, boolean needsPc) {
        CourseId id = new CourseId(Ids.next());
        database.write(sql -> sql.insertInto(COURSE)
                .set(COURSE.ID, id.toString())
                .set(COURSE.TITLE, title)
                .set(COURSE.TITLE_KEY, title.toLowerCase(Locale.ROOT))
                .set(COURSE.FIELD, "업무자동화")
                .set(COURSE.LEVEL, "활용")
                .set(COURSE.MODE, "CLASSROOM")
                .set(COURSE.MINUTES, 180)
                .set(COURSE.NEEDS_PC, needsPc ? 1 : 0)
                .set(COURSE.GOAL, "")
                .set(COURSE.VERSION, 1L)
                .execute());
        return id;
    }
}
