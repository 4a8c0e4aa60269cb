package city.training.internal.catalogue;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import city.training.internal.table.Text;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a draft, so that the officer hears it at once. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** A name: one line that is not empty. */
    void name(String path, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            add(path, "must be 1 to " + longest + " characters");
        } else if (!Text.isStorable(text) || text.contains("\n") || text.contains("\t")) {
            add(path, "must be one line without control characters");
        }
    }

    /** Text of any number of lines, that may be empty. */
    void text(String path, String text, int longest) {
        if (text.length() > longest) {
            add(path, "must be at most " + longest + " characters");
        } else if (!Text.isStorable(text)) {
            add(path, "must hold no control characters");
        }
    }

    void between(String path, int number, int least, int most) {
        if (number < least || number > most) {
            add(path, "must be between " + least + " and " + most);
        }
    }

    void add(String path, String problem) {
        found.add(new Fault(path, problem));
    }

    /** @throws InvalidException with everything that was found */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidException(found);
        }
    }
}
