package city.training.web.town;

import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;
import city.training.people.Logins;
import city.training.people.People;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kim works here; roles are those of the login's groups. */
public final class TownPeople implements People {
    @Override
    public Caller identify(StaffId staffId, Set<String> groups) {
        Set<Role> roles =
                groups.stream().map(Role::ofGroup).flatMap(Optional::stream).collect(Collectors.toSet());
        return new Caller(staffId, roles, Optional.empty());
    }

    @Override
    public Set<Role> rolesOf(Caller caller, StaffId staffId) {
        return Set.of(Role.TRAINING_AUDITOR);
    }

    @Override
    public void assignRoles(Caller caller, StaffId staffId, Set<Role> roles) {}

    @Override
    public Page<StaffMember> search(Caller caller, String text, Paging paging) {
        return new TownDirectory().search(text, paging);
    }

    static final class TownDirectory implements StaffDirectory {
        private static final StaffMember KIM =
                new StaffMember(new StaffId("kim"), "김", "총무과", "7급", "행정", "kim@city.example");

        @Override
        public Optional<StaffMember> find(StaffId id) {
            return Optional.of(KIM).filter(kim -> kim.id().equals(id));
        }

        @Override
        public Map<StaffId, StaffMember> findAll(Collection<StaffId> ids) {
            return ids.stream()
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        }

        @Override
        public Page<StaffMember> search(String text, Paging paging) {
            return new Page<>(List.of(KIM), paging.page(), paging.size(), 1);
        }
    }

    /** Logins by token. */
    public static final class TownLogins implements Logins {
        private final Map<String, Login> open = new HashMap<>();
        private int asked;

        public int asked() {
            return asked;
        }

        @Override
        public Opened open(Login login) {
            String token = "token-number-of-length-" + open.size();
            open.put(token, login);
            return new Opened(token, Sample.NINE);
        }

        @Override
        public Optional<Login> find(String token) {
            asked++;
            return Optional.ofNullable(open.get(token));
        }

        @Override
        public void close(String token) {
            open.remove(token);
        }
    }
}
