package city.training.internal.people;

import static city.training.internal.db.Tables.STAFF_ROLE;

import city.training.people.Role;
import city.training.people.StaffId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Assigned roles, as rows. */
final class RoleStore {
    private final DSLContext sql;

    RoleStore(DSLContext sql) {
        this.sql = sql;
    }

    Set<Role> of(StaffId staff) {
        return sql
                .select(STAFF_ROLE.ROLE)
                .from(STAFF_ROLE)
                .where(STAFF_ROLE.STAFF_ID.eq(staff.value()))
                .fetch(row -> Role.ofGroup(row.value1()))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    void replace(StaffId staff, Set<Role> roles) {
        sql.deleteFrom(STAFF_ROLE).where(STAFF_ROLE.STAFF_ID.eq(staff.value())).execute();
        for (Role role : roles) {
            sql.insertInto(STAFF_ROLE, STAFF_ROLE.STAFF_ID, STAFF_ROLE.ROLE)
                    .values(staff.value(), role.group())
                    .execute();
        }
    }
}
