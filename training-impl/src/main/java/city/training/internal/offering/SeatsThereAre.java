package city.training.internal.offering;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.OFFERING_SESSION;
import static city.training.internal.db.Tables.ROOM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import org.jooq.Field;

/**
 * The capacity of an offering (정원) as a column: what was planned, or what its smallest room holds; in working PCs where the
 * course needs one. Derived whenever it is read, so that a broken PC counts at once.
 */
public final class SeatsThereAre {
    private SeatsThereAre() {}

    public static Field<Integer> capacity() {
        Field<Integer> places =
                when(COURSE.NEEDS_PC.eq(1), least(ROOM.SEATS, ROOM.WORKING_PCS)).otherwise(ROOM.SEATS);
        Field<Integer> smallestRoom = select(min(places))
                .from(OFFERING_SESSION)
                .join(ROOM)
                .on(ROOM.ID.eq(OFFERING_SESSION.ROOM_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(OFFERING_SESSION.OFFERING_ID.eq(OFFERING.ID))
                .asField();
        return least(OFFERING.CAPACITY, coalesce(smallestRoom, OFFERING.CAPACITY))
                .as("seats");
    }
}
