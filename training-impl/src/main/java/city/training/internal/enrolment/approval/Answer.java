package city.training.internal.enrolment.approval;

import city.training.people.StaffId;
import java.time.Instant;
import java.util.Map;

/**
 * What was said to a step.
 *
 * @param reason in words or as a code; may be empty
 * @param facts for the audit trail: in whose place it was said, where that is not the actor's own
 */
public record Answer(StaffId actor, boolean agreed, String reason, Map<String, Object> facts, Instant at) {
    public Answer {
        facts = Map.copyOf(facts);
    }
}
