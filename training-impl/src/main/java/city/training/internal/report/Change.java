package city.training.internal.report;

import city.training.enrolment.EnrolmentId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is being done, for the audit trail.
 *
 * @param subject kind and identifier of what it is done to
 * @param facts texts, numbers or anything whose text is worth keeping
 */
public record Change(
        String subject,
        Instant at,
        StaffId actor,
        String action,
        Optional<EnrolmentId> enrolment,
        String reason,
        Map<String, ?> facts) {
    public Change {
        facts = Map.copyOf(facts);
    }

    public static Change of(String subject, Instant at, StaffId actor, String action, Map<String, ?> facts) {
        return new Change(subject, at, actor, action, Optional.empty(), "", facts);
    }
}
