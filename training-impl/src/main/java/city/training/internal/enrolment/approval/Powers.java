package city.training.internal.enrolment.approval;

import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Power;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything somebody may approve. */
record Powers(List<Power> all) {
    static final Map<Role, Approver> OF_DEPARTMENT = new EnumMap<>(Map.of(
            Role.TRAINING_DEPARTMENT_HEAD, Approver.DEPARTMENT_HEAD,
            Role.TRAINING_DEPARTMENT_OFFICER, Approver.DEPARTMENT_OFFICER));

    static Powers of(Caller caller, StaffDirectory directory) {
        List<Power> all = new ArrayList<>(ofDepartment(caller.staffId(), caller.roles(), directory));
        if (caller.has(Role.TRAINING_OFFICER)) {
            all.add(new Power(Approver.TRAINING_OFFICER, Optional.empty(), caller.staffId()));
        }
        return new Powers(List.copyOf(all));
    }

    /** A department's powers are those of the department that their holder is in now. */
    private static List<Power> ofDepartment(StaffId holder, Set<Role> roles, StaffDirectory directory) {
        List<Approver> steps = OF_DEPARTMENT.entrySet().stream()
                .filter(one -> roles.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Optional<String> department =
                steps.isEmpty() ? Optional.empty() : directory.find(holder).map(StaffMember::department);
        return department.isEmpty()
                ? List.of()
                : steps.stream()
                        .map(step -> new Power(step, department, holder))
                        .toList();
    }

    Optional<Power> covering(Pending pending) {
        return all.stream().filter(power -> power.covers(pending)).findFirst();
    }

    boolean concern(Pending pending) {
        return all.stream().anyMatch(power -> power.concerns(pending));
    }
}
