package city.training.internal.people;

import static city.training.internal.db.Tables.STAFF_ROLE;

import city.training.people.Role;
import city.training.people.StaffId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
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

    /** All assignments there are: a few officers and instructors, whatever the size of the staff. */
    Map<StaffId, Set<Role>> all() {
        Map<StaffId, Set<Role>> assigned = new HashMap<>();
        sql.select(STAFF_ROLE.STAFF_ID, STAFF_ROLE.ROLE).from(STAFF_ROLE).forEach(row -> Role.ofGroup(row.value2())
                .ifPresent(
                        role -> assigned.computeIfAbsent(new StaffId(row.value1()), staff -> EnumSet.noneOf(Role.class))
                                .add(role)));
        return assigned;
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
