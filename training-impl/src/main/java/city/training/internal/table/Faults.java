package city.training.internal.table;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a draft, so that the officer hears it at once. */
public final class Faults {
    private static final int LONGEST_REASON = 1_000;

    private final List<Fault> found = new ArrayList<>();

    /** A name: one line that is not empty. */
    public void name(String path, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            add(path, "must be 1 to " + longest + " characters");
        } else if (!Text.isStorable(text) || text.contains("\n") || text.contains("\t")) {
            add(path, "must be one line without control characters");
        }
    }

    /** Text of any number of lines, that may be empty. */
    public void text(String path, String text, int longest) {
        if (text.length() > longest) {
            add(path, "must be at most " + longest + " characters");
        } else if (!Text.isStorable(text)) {
            add(path, "must hold no control characters");
        }
    }

    /**
     * What somebody says about a decision, as the audit trail keeps it.
     *
     * @param needed whether it must say something
     * @throws InvalidException where it is missing or cannot be kept
     */
    public static void checkReason(String path, String reason, boolean needed) {
        Faults faults = new Faults();
        if (needed && reason.isBlank()) {
            faults.add(path, "must be 1 to " + LONGEST_REASON + " characters");
        } else {
            faults.text(path, reason, LONGEST_REASON);
        }
        faults.throwIfAny();
    }

    public void between(String path, int number, int least, int most) {
        if (number < least || number > most) {
            add(path, "must be between " + least + " and " + most);
        }
    }

    public void add(String path, String problem) {
        found.add(new Fault(path, problem));
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws InvalidException with everything that was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidException(found);
        }
    }
}
