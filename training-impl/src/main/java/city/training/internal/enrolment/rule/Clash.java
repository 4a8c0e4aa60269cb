package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A session of another offering in which the person holds a seat, at the same time as one of this offering. */
public record Clash(OfferingId offering, String title, Instant startsAt, Instant endsAt) {
    /** From a moment, inclusive, to another, exclusive. */
    public record Span(Instant startsAt, Instant endsAt) {}

    /** Those of somebody's sessions that meet any of the offering's, in their order; its own do not count. */
    public static List<Clash> between(OfferingId offering, Collection<Span> sessions, List<Clash> seats) {
        return seats.stream()
                .filter(seat -> !seat.offering().equals(offering))
                .filter(seat -> sessions.stream().anyMatch(seat::meets))
                .toList();
    }

    private boolean meets(Span session) {
        return startsAt.isBefore(session.endsAt()) && endsAt.isAfter(session.startsAt());
    }

    public Refusal refusal() {
        return new Refusal(
                Reason.TIME_CLASH,
                Map.of("offeringId", offering.toString(), "title", title, "startsAt", startsAt, "endsAt", endsAt));
    }
}
