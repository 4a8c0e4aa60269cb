package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.DELEGATION;

import city.training.enrolment.approval.Delegation;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Delegations, as rows. */
public final class DelegationStore {
    private final DSLContext sql;

    public DelegationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Roles lent by somebody. */
    public record Lent(StaffId by, Set<Role> roles) {}

    public Optional<Delegation> of(StaffId staff) {
        return sql.select(DELEGATION.DELEGATE_ID, DELEGATION.FROM_AT, DELEGATION.UNTIL_AT)
                .from(DELEGATION)
                .where(DELEGATION.STAFF_ID.eq(staff.value()))
                .fetchOptional(row -> new Delegation(
                        new StaffId(row.value1()),
                        Instant.ofEpochMilli(row.value2()),
                        Instant.ofEpochMilli(row.value3())));
    }

    /** What is lent to somebody at that moment. */
    public List<Lent> to(StaffId delegate, Instant now) {
        return sql.select(DELEGATION.STAFF_ID, DELEGATION.ROLES)
                .from(DELEGATION)
                .where(
                        DELEGATION.DELEGATE_ID.eq(delegate.value()),
                        DELEGATION.UNTIL_AT.gt(now.toEpochMilli()),
                        DELEGATION.FROM_AT.le(now.toEpochMilli()))
                .orderBy(DELEGATION.STAFF_ID)
                .fetch(row -> new Lent(new StaffId(row.value1()), roles(row.value2())));
    }

    public void replace(StaffId staff, Delegation delegation, Set<Role> roles) {
        delete(staff);
        sql.insertInto(DELEGATION)
                .set(DELEGATION.STAFF_ID, staff.value())
                .set(DELEGATION.DELEGATE_ID, delegation.delegate().value())
                .set(DELEGATION.ROLES, roles.stream().map(Role::group).sorted().collect(Collectors.joining(",")))
                .set(DELEGATION.FROM_AT, delegation.from().toEpochMilli())
                .set(DELEGATION.UNTIL_AT, delegation.until().toEpochMilli())
                .execute();
    }

    public void delete(StaffId staff) {
        sql.deleteFrom(DELEGATION).where(DELEGATION.STAFF_ID.eq(staff.value())).execute();
    }

    private static Set<Role> roles(String text) {
        return Arrays.stream(text.split(",", -1))
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
