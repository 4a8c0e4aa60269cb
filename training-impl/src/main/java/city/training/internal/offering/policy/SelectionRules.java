package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.offering.Admission;
import city.training.offering.Criterion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What must be true of the criteria of a selection. */
public final class SelectionRules {
    private static final String PATH = "policies.selection";

    private SelectionRules() {}

    public static List<Fault> faults(Admission admission, List<Criterion> criteria) {
        List<Fault> faults = new ArrayList<>();
        if (new HashSet<>(criteria).size() < criteria.size()) {
            faults.add(new Fault(PATH, "must name each once"));
        }
        if (!criteria.isEmpty() && admission != Admission.SELECTION) {
            faults.add(new Fault(PATH, "means nothing where admission is not SELECTION"));
        }
        return faults;
    }
}
