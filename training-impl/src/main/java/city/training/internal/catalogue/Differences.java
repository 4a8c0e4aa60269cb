package city.training.internal.catalogue;

import java.util.Map;
import java.util.TreeMap;

/** What a change changes, as the audit trail keeps it: {@code old → new} by field. */
final class Differences {
    private final Map<String, String> facts = new TreeMap<>();

    Differences of(String field, Object before, Object after) {
        if (!before.equals(after)) {
            facts.put(field, before + " → " + after);
        }
        return this;
    }

    boolean none() {
        return facts.isEmpty();
    }

    Map<String, String> facts() {
        return facts;
    }
}
