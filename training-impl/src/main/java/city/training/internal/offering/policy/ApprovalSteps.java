package city.training.internal.offering.policy;

import city.training.offering.ApprovalPolicy.Approver;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of an approval, as they stand in a column. */
public final class ApprovalSteps {
    private ApprovalSteps() {}

    public static String text(List<Approver> steps) {
        return steps.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public static List<Approver> steps(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Approver::valueOf).toList();
    }
}
