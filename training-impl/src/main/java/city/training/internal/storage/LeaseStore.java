package city.training.internal.storage;

import static city.training.internal.db.Tables.LEASE;

import org.jooq.DSLContext;

/** Leases, as rows. */
final class LeaseStore {
    private final DSLContext sql;

    LeaseStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean hold(String name, String holder, long now, long until) {
        return sql.insertInto(LEASE, LEASE.NAME, LEASE.HOLDER, LEASE.HELD_UNTIL)
                        .values(name, holder, until)
                        .onConflict(LEASE.NAME)
                        .doUpdate()
                        .set(LEASE.HOLDER, holder)
                        .set(LEASE.HELD_UNTIL, until)
                        .where(LEASE.HOLDER.eq(holder).or(LEASE.HELD_UNTIL.lt(now)))
                        .execute()
                == 1;
    }

    boolean release(String name, String holder) {
        return sql.deleteFrom(LEASE)
                        .where(LEASE.NAME.eq(name), LEASE.HOLDER.eq(holder))
                        .execute()
                == 1;
    }
}
