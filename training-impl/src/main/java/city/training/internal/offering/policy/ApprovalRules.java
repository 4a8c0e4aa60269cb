package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Silence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What must be true of an approval policy. */
public final class ApprovalRules {
    private static final int MOST_HOURS = 2_160;

    private ApprovalRules() {}

    public static List<Fault> faults(ApprovalPolicy policy) {
        List<Fault> faults = new ArrayList<>();
        if (new HashSet<>(policy.steps()).size() < policy.steps().size()) {
            faults.add(new Fault("policies.approval.steps", "must name each approver once"));
        }
        if (policy.silence() != Silence.WAIT && policy.silenceHours().isEmpty()) {
            faults.add(new Fault("policies.approval.silenceHours", "is missing"));
        }
        if (policy.silence() == Silence.WAIT && policy.silenceHours().isPresent()) {
            faults.add(new Fault("policies.approval.silenceHours", "means nothing where silence is WAIT"));
        }
        if (policy.silenceHours()
                .filter(hours -> hours < 1 || hours > MOST_HOURS)
                .isPresent()) {
            faults.add(new Fault("policies.approval.silenceHours", "must be between 1 and " + MOST_HOURS));
        }
        if (policy.holdHours() < 0 || policy.holdHours() > MOST_HOURS) {
            faults.add(new Fault("policies.approval.holdHours", "must be between 0 and " + MOST_HOURS));
        }
        return faults;
    }
}
