package city.training.web.enrolment.restriction;

import city.training.enrolment.restriction.Restriction.Missed;
import java.time.Instant;

/** A no-show that a proposal rests on, as it is given out. */
public record MissedView(String enrolmentId, String offeringId, String title, Instant at) {
    static MissedView of(Missed missed) {
        return new MissedView(missed.enrolment().toString(), missed.offering().toString(), missed.title(), missed.at());
    }
}
