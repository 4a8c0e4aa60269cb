package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An enrolment comes into a state.
 *
 * @param from empty for a new one
 * @param reason in words, may be empty
 * @param facts for the audit trail, beyond who and which
 */
public record Move(
        EnrolmentId enrolment,
        OfferingId offering,
        StaffId staff,
        Optional<EnrolmentState> from,
        EnrolmentState to,
        StaffId actor,
        Instant at,
        String reason,
        Map<String, ?> facts) {
    /** In the record, where nobody decided. */
    public static final StaffId CLOCK = new StaffId("training-clock");

    public Move {
        facts = Map.copyOf(facts);
    }
}
