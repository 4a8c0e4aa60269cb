package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import city.training.people.Caller;
import city.training.people.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Until when a seat may be given up. */
public final class CancellationLimit {
    private CancellationLimit() {}

    /** A training officer may go beyond the limit, and says why. */
    public static Optional<Refusal> objection(Caller caller, Terms terms, String reason, Instant now) {
        boolean overridden = caller.has(Role.TRAINING_OFFICER) && !reason.isBlank();
        return overridden || now.isBefore(terms.cancelUntil())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Reason.CANCELLATION_CLOSED, Map.of("cancelUntil", terms.cancelUntil(), "now", now)));
    }
}
