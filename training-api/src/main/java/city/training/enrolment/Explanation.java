package city.training.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The whole story of an enrolment, from the record.
 *
 * @param enrolment as it stands now
 * @param chapters everything that happened to it or moved its place in line, in order
 */
public record Explanation(Enrolment enrolment, List<Chapter> chapters) {
    public Explanation {
        chapters = List.copyOf(chapters);
    }

    /**
     * @param at when, by the server's clock
     * @param actor the staff number of who did it
     * @param what the state it came into; or {@code PASSED_OVER} where somebody behind got the seat; or {@code MOVED_UP} or
     *     {@code MOVED_BACK} where only its place in line changed; or {@code STEP_APPROVED}, {@code ESCALATED} or
     *     {@code HOLD_ENDED} where only its approval went on
     * @param reason in words or as a code; may be empty
     * @param facts what the decision was based on: the rules with their version, seats and places in line at that moment
     * @param position place in line afterwards, from 1; empty where it is not in line
     */
    public record Chapter(
            Instant at, String actor, String what, String reason, Map<String, String> facts, OptionalInt position) {
        public Chapter {
            facts = Map.copyOf(facts);
        }
    }
}
