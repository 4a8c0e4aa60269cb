package city.training.web.enrolment.restriction;

import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.Review;
import java.time.Instant;

/** The last word on a restriction, as it is given out. */
public record ReviewView(Outcome outcome, String reason, String by, Instant at) {
    static ReviewView of(Review review) {
        return new ReviewView(review.outcome(), review.reason(), review.by().value(), review.at());
    }
}
