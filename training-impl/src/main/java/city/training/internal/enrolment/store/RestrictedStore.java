package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.RESTRICTION;

import city.training.internal.enrolment.rule.Restricted;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Who may not enrol for a time. */
public final class RestrictedStore {
    private static final String IMPOSED = "IMPOSED";

    private final DSLContext sql;

    public RestrictedStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By person, those that have not ended by then, the one that ends last first; one statement for all. */
    public Map<StaffId, List<Restricted>> ofPeople(Collection<StaffId> staff, Instant now) {
        Map<StaffId, List<Restricted>> restrictions = new HashMap<>();
        sql.select(RESTRICTION.STAFF_ID, RESTRICTION.BEGINS_AT, RESTRICTION.ENDS_AT, RESTRICTION.REASON)
                .from(RESTRICTION)
                .where(
                        RESTRICTION.STAFF_ID.in(
                                staff.stream().map(StaffId::value).toList()),
                        RESTRICTION.STATE.eq(IMPOSED),
                        RESTRICTION.ENDS_AT.gt(now.toEpochMilli()))
                .orderBy(RESTRICTION.ENDS_AT.desc(), RESTRICTION.ID)
                .forEach(row -> restrictions
                        .computeIfAbsent(new StaffId(row.value1()), id -> new ArrayList<>())
                        .add(new Restricted(
                                Instant.ofEpochMilli(row.value2()), Instant.ofEpochMilli(row.value3()), row.value4())));
        return restrictions;
    }
}
