package city.training.web.people;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import city.training.people.Role;
import city.training.web.rest.Given;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles as they are sent in and given out. */
public record RolesForm(@Nullable List<String> roles) {
    static RolesForm of(Set<Role> roles) {
        return new RolesForm(roles.stream().sorted().map(Role::group).toList());
    }

    Set<Role> known() {
        Given given = new Given();
        List<String> names = given.need("roles", roles, List.of());
        given.check();
        Set<Role> known = EnumSet.noneOf(Role.class);
        List<Fault> faults = new ArrayList<>();
        for (String name : names) {
            Role.ofGroup(name)
                    .ifPresentOrElse(
                            known::add,
                            () -> faults.add(new Fault("roles[" + names.indexOf(name) + "]", "is no role")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
        return known;
    }
}
