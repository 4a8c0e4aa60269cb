package city.training.internal.storage;

import static city.training.internal.db.Tables.PERSON_LOCK;
import static org.jooq.impl.DSL.excluded;

import java.util.Collection;
import org.jooq.DSLContext;

/** Rows to lock people by, made when first needed. */
final class PersonLockStore {
    private final DSLContext sql;

    PersonLockStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Sorted, so that two transactions that lock once do not wait for each other. */
    void lock(Collection<String> staff, long now) {
        var rows = sql.insertInto(PERSON_LOCK, PERSON_LOCK.STAFF_ID, PERSON_LOCK.LOCKED_AT);
        for (String id : staff.stream().distinct().sorted().toList()) {
            rows = rows.values(id, now);
        }
        rows.onConflict(PERSON_LOCK.STAFF_ID)
                .doUpdate()
                .set(PERSON_LOCK.LOCKED_AT, excluded(PERSON_LOCK.LOCKED_AT))
                .execute();
    }
}
