package city.training;

import java.util.Map;

/**
 * Why something was not done, as a value.
 *
 * @param reason a stable code that programs may rely on
 * @param facts what the decision was based on, each a text, a whole number, an {@link java.time.Instant}, a truth value,
 *     or a list or map of these
 */
public record Refusal(Reason reason, Map<String, Object> facts) {
    public Refusal {
        facts = Map.copyOf(facts);
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, Map.of());
    }
}
