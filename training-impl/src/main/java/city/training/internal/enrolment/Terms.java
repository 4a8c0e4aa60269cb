package city.training.internal.enrolment;

import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an offering says about getting and giving back a seat.
 *
 * @param capacity the seats there are
 * @param startsAt first session, if there are sessions
 */
record Terms(
        OfferingId offering,
        int capacity,
        int waitingListSize,
        Instant opensAt,
        Instant closesAt,
        Instant cancelUntil,
        Optional<Instant> startsAt) {

    /** A seat is passed on until teaching begins. */
    boolean passesSeatsOnAt(Instant moment) {
        return startsAt.map(moment::isBefore).orElse(true);
    }
}
