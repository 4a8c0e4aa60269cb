package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentState;
import city.training.offering.Admission;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an offering says about getting and giving back a seat.
 *
 * @param capacity the seats there are
 * @param decided whether its pool has been drawn or selected
 * @param startsAt first session, if there are sessions
 */
public record Terms(
        OfferingId offering,
        Admission admission,
        boolean decided,
        int capacity,
        int waitingListSize,
        Instant opensAt,
        Instant closesAt,
        Instant cancelUntil,
        Optional<Instant> startsAt) {

    /** A seat is passed on until teaching begins. */
    public boolean passesSeatsOnAt(Instant moment) {
        return startsAt.map(moment::isBefore).orElse(true);
    }

    /** Where requests are collected first and decided together later; once that is done, who still comes is served in turn. */
    public boolean poolsRequests() {
        return admission != Admission.FIRST_COME && !decided;
    }

    /** What a request that may come in becomes. */
    public EnrolmentState firstState(Tally tally) {
        if (poolsRequests()) {
            return EnrolmentState.REQUESTED;
        }
        return tally.hasSeatUnder(this) ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED;
    }
}
