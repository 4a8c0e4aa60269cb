package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import java.time.Instant;
import java.util.Map;

/**
 * A time in which somebody may not enrol (수강제한).
 *
 * @param from inclusive
 * @param until exclusive
 * @param reason why, in the words of who decided
 */
public record Restricted(Instant from, Instant until, String reason) {
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** For whoever reads it; why is between the person and the training office. */
    public Refusal refusal() {
        return new Refusal(Reason.RESTRICTED, Map.of("until", until));
    }

    Refusal refusalToThePerson() {
        return new Refusal(Reason.RESTRICTED, Map.of("until", until, "reason", reason));
    }
}
