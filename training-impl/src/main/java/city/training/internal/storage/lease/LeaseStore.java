package city.training.internal.storage.lease;

import static city.training.internal.db.Tables.LEASE;

import org.jooq.DSLContext;

/** Leases, as rows. */
public final class LeaseStore {
    private final DSLContext sql;

    public LeaseStore(DSLContext sql) {
        this.sql = sql;
    }

    public boolean hold(String name, String holder, long now, long until) {
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

    public boolean release(String name, String holder) {
        return sql.deleteFrom(LEASE)
                        .where(LEASE.NAME.eq(name), LEASE.HOLDER.eq(holder))
                        .execute()
                == 1;
    }
}
