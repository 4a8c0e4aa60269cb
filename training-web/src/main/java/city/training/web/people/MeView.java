package city.training.web.people;

import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffMember;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller; without name and department where the directory does not know them. */
public record MeView(String staffId, @Nullable String name, @Nullable String department, List<String> roles) {
    static MeView of(Caller caller, Optional<StaffMember> known) {
        return new MeView(
                caller.staffId().value(),
                known.map(StaffMember::name).orElse(null),
                known.map(StaffMember::department).orElse(null),
                caller.roles().stream().sorted().map(Role::group).toList());
    }
}
