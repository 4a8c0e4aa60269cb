package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.internal.table.Faults;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Stage;
import java.util.HashSet;
import java.util.List;

/** What must be true of prerequisites, beside that their courses exist. */
public final class PrerequisiteRules {
    private static final int MOST_COURSES = 20;
    private static final int MOST_LEVELS = 10;
    private static final int LONGEST_LEVEL = 40;
    private static final int LONGEST_FIELD = 100;
    private static final String PATH = "policies.prerequisites.";

    private PrerequisiteRules() {}

    public static List<Fault> faults(Prerequisites prerequisites) {
        Faults faults = new Faults();
        if (prerequisites.courses().size() > MOST_COURSES) {
            faults.add(PATH + "courses", "must be at most " + MOST_COURSES);
        }
        eachOnce(PATH + "courses", prerequisites.courses(), faults);
        prerequisites.stage().ifPresent(stage -> check(stage, faults));
        return faults.found();
    }

    private static void check(Stage stage, Faults faults) {
        stage.field().ifPresent(field -> faults.name(PATH + "stage.field", field, LONGEST_FIELD));
        List<String> levels = stage.levels();
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            faults.add(PATH + "stage.levels", "must be 1 to " + MOST_LEVELS);
        }
        eachOnce(PATH + "stage.levels", levels, faults);
        for (int i = 0; i < levels.size(); i++) {
            faults.name(PATH + "stage.levels[" + i + "]", levels.get(i), LONGEST_LEVEL);
        }
    }

    private static void eachOnce(String path, List<?> values, Faults faults) {
        if (new HashSet<>(values).size() < values.size()) {
            faults.add(path, "must name each once");
        }
    }
}
