package city.training.internal.people;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.internal.report.AccessLog;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.internal.storage.Glance;
import city.training.internal.table.ResidentNumber;
import city.training.internal.table.Text;
import city.training.people.Caller;
import city.training.people.People;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who has which role. */
@Component(configurationPid = LoginConfiguration.PID)
public final class PeopleBook implements People {
    private static final int LONGEST_SEARCH = 100;

    private final Database database;
    private final StaffDirectory directory;
    private final String firstOfficer;
    private final Clock clock;
    private final Glance<String, Map<StaffId, Set<Role>>> assigned;

    /** @param directory that of another module, where one comes with a higher ranking */
    @Activate
    public PeopleBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            LoginConfiguration configuration) {
        this(database, directory, configuration.first_officer(), Clock.tickMillis(ZoneOffset.UTC));
    }

    PeopleBook(Database database, StaffDirectory directory, String firstOfficer, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.firstOfficer = firstOfficer.strip();
        this.clock = clock;
        this.assigned = new Glance<>(database, 1);
    }

    @Override
    public Caller identify(StaffId staffId, Set<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> Role.ofGroup(group).ifPresent(roles::add));
        roles.addAll(assigned().getOrDefault(staffId, Set.of()));
        if (staffId.value().equals(firstOfficer)) {
            roles.add(Role.TRAINING_OFFICER);
        }
        return new Caller(staffId, roles, Optional.empty());
    }

    @Override
    public Set<Role> rolesOf(Caller caller, StaffId staffId) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        return assignedTo(staffId);
    }

    @Override
    public void assignRoles(Caller caller, StaffId staffId, Set<Role> roles) {
        caller.mustBe(Role.TRAINING_OFFICER);
        if (directory.find(staffId).isEmpty()) {
            throw new NotFoundException("staff member", staffId);
        }
        Instant now = clock.instant();
        database.write(sql -> {
            StaffTurn.take(database, sql, now);
            RoleStore store = new RoleStore(sql);
            Set<Role> before = store.of(staffId);
            if (!before.equals(roles)) {
                store.replace(staffId, roles);
                Map<String, String> facts = Map.of("roles", said(before) + " → " + said(roles));
                new AuditStore(sql).add(Change.of("staff/" + staffId, now, caller.staffId(), "ROLES_ASSIGNED", facts));
            }
            return before;
        });
    }

    @Override
    public Page<StaffMember> search(Caller caller, String text, Paging paging) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_DEPARTMENT_OFFICER, Role.TRAINING_AUDITOR);
        String wanted = Text.line(text);
        if (wanted.length() > LONGEST_SEARCH) {
            throw InvalidException.of("text", "must be at most " + LONGEST_SEARCH + " characters");
        }
        if (ResidentNumber.isIn(wanted)) {
            throw InvalidException.of("text", "must hold no resident registration number");
        }
        Page<StaffMember> found = directory.search(wanted, paging);
        AccessLog.record(database, caller, "STAFF_SEARCHED", facts(wanted, found), clock.instant());
        return found;
    }

    /** Of everybody who has one: they are few, and each request asks. */
    private Map<StaffId, Set<Role>> assigned() {
        return assigned.of("all", clock.instant(), () -> database.read(sql -> new RoleStore(sql).all()));
    }

    private Set<Role> assignedTo(StaffId staffId) {
        return database.read(sql -> new RoleStore(sql).of(staffId));
    }

    private static Map<String, ?> facts(String wanted, Page<StaffMember> found) {
        String shown = found.items().stream().map(member -> member.id().value()).collect(Collectors.joining(" "));
        return Map.of("text", wanted, "page", found.page(), "total", found.total(), "shown", shown);
    }

    private static String said(Set<Role> roles) {
        return roles.isEmpty()
                ? "none"
                : roles.stream().map(Role::group).sorted().collect(Collectors.joining(", "));
    }
}
