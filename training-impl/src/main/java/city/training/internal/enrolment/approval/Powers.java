package city.training.internal.enrolment.approval;

import city.training.enrolment.approval.PendingApproval;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Power;
import city.training.internal.enrolment.store.DelegationStore;
import city.training.internal.storage.Database;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything somebody may approve: the own steps, and those of people they stand in for. */
record Powers(List<Power> all) {
    private static final Map<Role, Approver> APPROVERS = new EnumMap<>(Map.of(
            Role.TRAINING_DEPARTMENT_HEAD, Approver.DEPARTMENT_HEAD,
            Role.TRAINING_DEPARTMENT_OFFICER, Approver.DEPARTMENT_OFFICER,
            Role.TRAINING_OFFICER, Approver.TRAINING_OFFICER));

    /** The roles that approve. */
    static final Set<Role> ROLES = APPROVERS.keySet();

    static Powers of(Caller caller, Database database, StaffDirectory directory, Instant now) {
        List<Power> all = new ArrayList<>(own(caller.staffId(), caller.roles(), directory));
        database.read(sql -> new DelegationStore(sql).to(caller.staffId(), now)).stream()
                .filter(lent -> directory.find(lent.by()).isPresent())
                .forEach(lent -> all.addAll(own(lent.by(), lent.roles(), directory)));
        return new Powers(List.copyOf(all));
    }

    /** A department's powers are those of the department that their holder is in now. */
    private static List<Power> own(StaffId holder, Set<Role> roles, StaffDirectory directory) {
        List<Power> own = new ArrayList<>();
        for (Map.Entry<Role, Approver> one : APPROVERS.entrySet()) {
            if (!roles.contains(one.getKey())) {
                continue;
            }
            if (one.getValue() == Approver.TRAINING_OFFICER) {
                own.add(new Power(one.getValue(), Optional.empty(), holder));
            } else {
                directory
                        .find(holder)
                        .map(StaffMember::department)
                        .ifPresent(department -> own.add(new Power(one.getValue(), Optional.of(department), holder)));
            }
        }
        return own;
    }

    /** The own power first, where there are several. */
    Optional<Power> covering(Pending pending) {
        return all.stream().filter(power -> power.covers(pending)).findFirst();
    }

    /** Whom the caller would answer for; empty where it is their own step. */
    Optional<StaffId> lenderFor(PendingApproval waiting, StaffId caller) {
        return all.stream()
                .filter(power -> power.covers(
                        waiting.waitsFor(),
                        waiting.department(),
                        waiting.enrolment().staff()))
                .map(Power::of)
                .findFirst()
                .filter(holder -> !holder.equals(caller));
    }

    boolean concern(Pending pending) {
        return all.stream().anyMatch(power -> power.concerns(pending));
    }
}
