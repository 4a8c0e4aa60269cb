package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Map;

/** A session of another offering in which the person holds a seat, at the same time as one of this offering. */
public record Clash(OfferingId offering, String title, Instant startsAt, Instant endsAt) {
    public Refusal refusal() {
        return new Refusal(
                Reason.TIME_CLASH,
                Map.of("offeringId", offering.toString(), "title", title, "startsAt", startsAt, "endsAt", endsAt));
    }
}
