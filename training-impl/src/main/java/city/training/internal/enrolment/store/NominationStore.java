package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.NOMINATION;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Whom departments recommend, behind the lock of the offering. */
public final class NominationStore {
    private final DSLContext sql;

    public NominationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param rank from 1 */
    public record Nominated(String department, int rank, StaffId staff, Instant at) {}

    /**
     * By department and rank.
     *
     * @param department whose, or of all
     */
    public List<Nominated> of(OfferingId offering, Optional<String> department) {
        return sql.select(NOMINATION.DEPARTMENT, NOMINATION.PLACE, NOMINATION.STAFF_ID, NOMINATION.NOMINATED_AT)
                .from(NOMINATION)
                .where(
                        NOMINATION.OFFERING_ID.eq(offering.toString()),
                        department.map(NOMINATION.DEPARTMENT::eq).orElse(noCondition()))
                .orderBy(NOMINATION.DEPARTMENT, NOMINATION.PLACE)
                .fetch(row -> new Nominated(
                        row.value1(), row.value2(), new StaffId(row.value3()), Instant.ofEpochMilli(row.value4())));
    }

    /** The rank of everybody who is recommended; the better one of somebody whom two departments recommend. */
    public Map<StaffId, Integer> ranks(OfferingId offering) {
        Map<StaffId, Integer> ranks = new HashMap<>();
        sql.select(NOMINATION.STAFF_ID, min(NOMINATION.PLACE))
                .from(NOMINATION)
                .where(NOMINATION.OFFERING_ID.eq(offering.toString()))
                .groupBy(NOMINATION.STAFF_ID)
                .forEach(row -> ranks.put(new StaffId(row.value1()), row.value2()));
        return ranks;
    }

    /** Makes these the department's, in that order. */
    public void replace(OfferingId offering, String department, List<StaffId> people, Instant at) {
        sql.deleteFrom(NOMINATION)
                .where(NOMINATION.OFFERING_ID.eq(offering.toString()), NOMINATION.DEPARTMENT.eq(department))
                .execute();
        if (people.isEmpty()) {
            return;
        }
        var rows = sql.insertInto(
                NOMINATION,
                NOMINATION.OFFERING_ID,
                NOMINATION.DEPARTMENT,
                NOMINATION.PLACE,
                NOMINATION.STAFF_ID,
                NOMINATION.NOMINATED_AT);
        for (int i = 0; i < people.size(); i++) {
            rows = rows.values(
                    offering.toString(), department, i + 1, people.get(i).value(), at.toEpochMilli());
        }
        rows.execute();
    }
}
