package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.APPROVAL;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.POOL_DECISION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Admitted;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Pools of requests, behind the lock of their offering. */
public final class PoolStore {
    private static final List<String> ATTENDING = Arrays.stream(EnrolmentState.values())
            .filter(state -> state.holdsSeat() && state != EnrolmentState.NO_SHOW)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    public PoolStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What somebody has attended before. */
    public record Past(int attended, int attendedCourse, Optional<Instant> last) {
        public static final Past NOTHING = new Past(0, 0, Optional.empty());
    }

    public Optional<Instant> decidedAt(OfferingId offering) {
        return sql.select(POOL_DECISION.DECIDED_AT)
                .from(POOL_DECISION)
                .where(POOL_DECISION.OFFERING_ID.eq(offering.toString()))
                .fetchOptional(row -> Instant.ofEpochMilli(row.value1()));
    }

    public void insert(OfferingId offering, String seed, Instant at) {
        sql.insertInto(POOL_DECISION, POOL_DECISION.OFFERING_ID, POOL_DECISION.SEED, POOL_DECISION.DECIDED_AT)
                .values(offering.toString(), seed, at.toEpochMilli())
                .execute();
    }

    /** Those who wait for the decision, by request; without those who still wait for an approval. */
    public List<Enrolment> pool(OfferingId offering) {
        var approval = selectOne()
                .from(APPROVAL)
                .where(APPROVAL.OFFERING_ID.eq(ENROLMENT.OFFERING_ID), APPROVAL.ENROLMENT_ID.eq(ENROLMENT.ID));
        return sql.select(EnrolmentListStore.COLUMNS)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.OFFERING_ID.eq(offering.toString()),
                        ENROLMENT
                                .STATE
                                .eq(EnrolmentState.APPROVED.name())
                                .or(ENROLMENT
                                        .STATE
                                        .eq(EnrolmentState.REQUESTED.name())
                                        .and(notExists(approval))))
                .orderBy(ENROLMENT.RANK_NO)
                .fetch(EnrolmentListStore::enrolment);
    }

    /** Gives each the place in the order that the decision gave it. */
    public void rank(List<Admitted> results) {
        results.forEach(one -> sql.update(ENROLMENT)
                .set(ENROLMENT.RANK_NO, one.rank())
                .where(
                        ENROLMENT.OFFERING_ID.eq(one.move().offering().toString()),
                        ENROLMENT.ID.eq(one.move().enrolment().toString()))
                .execute());
    }

    /** Offerings that are over, in which the person held a seat to the end, and came; and those of them of the same course. */
    public Map<StaffId, Past> past(OfferingId offering, Collection<StaffId> staff, Instant now) {
        Map<StaffId, Past> past = new HashMap<>();
        var here = OFFERING.as("here");
        sql.select(
                        ENROLMENT.STAFF_ID,
                        count(),
                        count(when(OFFERING.COURSE_ID.eq(here.COURSE_ID), 1)),
                        max(OFFERING.ENDS_AT))
                .from(ENROLMENT)
                .join(OFFERING)
                .on(OFFERING.ID.eq(ENROLMENT.OFFERING_ID))
                .join(here)
                .on(here.ID.eq(offering.toString()))
                .where(
                        ENROLMENT.STAFF_ID.in(staff.stream().map(StaffId::value).toList()),
                        ENROLMENT.STATE.in(ATTENDING),
                        OFFERING.ENDS_AT.le(now.toEpochMilli()))
                .groupBy(ENROLMENT.STAFF_ID)
                .forEach(row -> past.put(
                        new StaffId(row.value1()),
                        new Past(row.value2(), row.value3(), Optional.of(Instant.ofEpochMilli(row.value4())))));
        return past;
    }
}
