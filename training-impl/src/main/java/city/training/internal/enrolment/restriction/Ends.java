package city.training.internal.enrolment.restriction;

import city.training.InvalidException;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restrictions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which ends a restriction may be given. */
final class Ends {
    private Ends() {}

    static void check(Instant from, Instant until, Instant now) {
        if (!until.isAfter(from) || !until.isAfter(now)) {
            throw InvalidException.of("until", "must be after from, and to come");
        }
        if (Duration.between(from, until).compareTo(Duration.ofDays(Restrictions.LONGEST_DAYS)) > 0) {
            throw InvalidException.of("until", "must be at most " + Restrictions.LONGEST_DAYS + " days after from");
        }
    }

    static void checkOutcome(Restriction seen, Outcome outcome, Optional<Instant> until, Instant now) {
        if (outcome == Outcome.WITHDRAWN) {
            throw InvalidException.of("outcome", "must be UPHELD, SHORTENED or LIFTED");
        }
        if (until.isPresent() != (outcome == Outcome.SHORTENED)) {
            throw InvalidException.of("until", "must be given where it is shortened, and only then");
        }
        until.ifPresent(end -> {
            check(seen.from(), end, now);
            if (end.isAfter(seen.until())) {
                throw InvalidException.of("until", "must not be after the old end");
            }
        });
    }
}
