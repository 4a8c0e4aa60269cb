package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.internal.table.Faults;
import city.training.offering.Audience;
import city.training.offering.Audience.Condition;
import city.training.offering.Audience.Trait;
import city.training.people.AppointmentStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of an audience. */
public final class AudienceRules {
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 200;
    /** It stands in one column, and with every change of the offering in the audit trail. */
    private static final int LONGEST = 3_000;

    private static final List<String> STATUSES =
            Arrays.stream(AppointmentStatus.values()).map(Enum::name).toList();

    private AudienceRules() {}

    public static List<Fault> faults(Audience audience) {
        Faults faults = new Faults();
        Set<Trait> named = EnumSet.noneOf(Trait.class);
        int length = 0;
        for (int i = 0; i < audience.conditions().size(); i++) {
            Condition condition = audience.conditions().get(i);
            String path = "policies.audience[" + i + "].";
            if (!named.add(condition.trait())) {
                faults.add(path + "trait", "must be another one in each condition");
            }
            check(condition, path, faults);
            length += condition.values().stream().mapToInt(String::length).sum();
        }
        if (length > LONGEST) {
            faults.add("policies.audience", "must name at most " + LONGEST + " characters together");
        }
        return faults.found();
    }

    private static void check(Condition condition, String path, Faults faults) {
        List<String> values = condition.values();
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            faults.add(path + "values", "must be 1 to " + MOST_VALUES);
        }
        if (new HashSet<>(values).size() < values.size()) {
            faults.add(path + "values", "must name each once");
        }
        for (int i = 0; i < values.size(); i++) {
            String where = path + "values[" + i + "]";
            if (condition.trait() == Trait.STATUS && !STATUSES.contains(values.get(i))) {
                faults.add(where, "must be one of " + String.join(", ", STATUSES));
            } else {
                faults.name(where, values.get(i), LONGEST_VALUE);
            }
        }
    }
}
