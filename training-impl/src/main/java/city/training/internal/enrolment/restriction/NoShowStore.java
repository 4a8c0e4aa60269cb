package city.training.internal.enrolment.restriction;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.NO_SHOW;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.RESTRICTION;
import static city.training.internal.db.Tables.RESTRICTION_GROUND;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.State;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Who was not there, behind the lock of the person. */
final class NoShowStore {
    private final DSLContext sql;

    NoShowStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Enrolment enrolment, Instant missedAt, boolean excused) {
        sql.insertInto(NO_SHOW)
                .set(NO_SHOW.STAFF_ID, enrolment.staff().value())
                .set(NO_SHOW.ENROLMENT_ID, enrolment.id().toString())
                .set(NO_SHOW.OFFERING_ID, enrolment.offering().toString())
                .set(NO_SHOW.MISSED_AT, missedAt.toEpochMilli())
                .set(NO_SHOW.EXCUSED, excused ? 1 : 0)
                .execute();
    }

    boolean isKnown(Enrolment enrolment, boolean excused) {
        return sql.fetchExists(
                NO_SHOW,
                NO_SHOW.STAFF_ID.eq(enrolment.staff().value()),
                NO_SHOW.ENROLMENT_ID.eq(enrolment.id().toString()),
                NO_SHOW.EXCUSED.eq(excused ? 1 : 0));
    }

    void delete(Enrolment enrolment) {
        sql.deleteFrom(NO_SHOW)
                .where(
                        NO_SHOW.STAFF_ID.eq(enrolment.staff().value()),
                        NO_SHOW.ENROLMENT_ID.eq(enrolment.id().toString()))
                .execute();
    }

    List<StaffId> absentFrom(OfferingId offering) {
        return sql.selectDistinct(NO_SHOW.STAFF_ID)
                .from(NO_SHOW)
                .where(NO_SHOW.OFFERING_ID.eq(offering.toString()))
                .orderBy(NO_SHOW.STAFF_ID)
                .fetch(row -> new StaffId(row.value1()));
    }

    void delete(OfferingId offering, StaffId staff) {
        sql.deleteFrom(NO_SHOW)
                .where(NO_SHOW.STAFF_ID.eq(staff.value()), NO_SHOW.OFFERING_ID.eq(offering.toString()))
                .execute();
    }

    /** Those without excuse that are ground for nothing yet. */
    List<Missed> unused(StaffId staff) {
        var used = selectOne()
                .from(RESTRICTION_GROUND)
                .join(RESTRICTION)
                .on(
                        RESTRICTION.STAFF_ID.eq(RESTRICTION_GROUND.STAFF_ID),
                        RESTRICTION.ID.eq(RESTRICTION_GROUND.RESTRICTION_ID))
                .where(
                        RESTRICTION_GROUND.STAFF_ID.eq(NO_SHOW.STAFF_ID),
                        RESTRICTION_GROUND.ENROLMENT_ID.eq(NO_SHOW.ENROLMENT_ID),
                        RESTRICTION.STATE.ne(State.WITHDRAWN.name()));
        return sql.select(NO_SHOW.ENROLMENT_ID, NO_SHOW.OFFERING_ID, COURSE.TITLE, NO_SHOW.MISSED_AT)
                .from(NO_SHOW)
                .join(OFFERING)
                .on(OFFERING.ID.eq(NO_SHOW.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(NO_SHOW.STAFF_ID.eq(staff.value()), NO_SHOW.EXCUSED.eq(0), notExists(used))
                .orderBy(NO_SHOW.MISSED_AT, NO_SHOW.ENROLMENT_ID)
                .fetch(row -> new Missed(
                        EnrolmentId.of(row.value1()),
                        OfferingId.of(row.value2()),
                        row.value3(),
                        Instant.ofEpochMilli(row.value4())));
    }
}
