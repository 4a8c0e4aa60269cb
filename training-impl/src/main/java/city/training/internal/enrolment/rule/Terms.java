package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentState;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an offering says about getting and giving back a seat.
 *
 * @param capacity the seats there are
 * @param decided whether its pool has been drawn or selected
 * @param startsAt first session, if there are sessions
 * @param policies what it asks of those who want a seat
 * @param calledOff where it does not take place
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
        Optional<Instant> startsAt,
        Policies policies,
        Optional<Offering.CalledOff> calledOff) {

    public ApprovalPolicy approval() {
        return policies.approval();
    }

    /** Whether it asks who somebody is or what they have learnt, rather than being for everybody. */
    public boolean isForSome() {
        return !policies.audience().isEverybody() || policies.prerequisites().areAsked();
    }

    /** From when on nobody in line gets a seat any more: as said, and at the latest when teaching begins. */
    public Optional<Instant> passingEnds() {
        return Stream.of(startsAt, policies.passing().until())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    public boolean passesSeatsOnAt(Instant moment) {
        return passingEnds().map(moment::isBefore).orElse(true);
    }

    /** Until when a seat that is passed on at that moment is held for the answer; empty where it is given at once. */
    public Optional<Instant> offerEnds(Instant moment) {
        return policies.passing().offerHours().map(hours -> earlier(moment.plus(Duration.ofHours(hours))));
    }

    /** The end of an offer, which runs no longer than seats are passed on. */
    public Instant earlier(Instant offerEnd) {
        return passingEnds().filter(offerEnd::isAfter).orElse(offerEnd);
    }

    /** Where requests are collected first and decided together later; once that is done, who still comes is served in turn. */
    public boolean poolsRequests() {
        return admission != Admission.FIRST_COME && !decided;
    }

    /** What a request that may come in becomes. */
    public EnrolmentState firstState(Tally tally) {
        return poolsRequests() || approval().isAsked() ? EnrolmentState.REQUESTED : nextState(tally);
    }

    /** Whether a request that comes in now holds a seat until its approval is decided. */
    public boolean holdsSeat(Tally tally) {
        return approval().isAsked() && approval().holdHours() > 0 && !poolsRequests() && tally.hasSeatUnder(this);
    }

    /** What a request with a claim to a place becomes, where it waits for nobody's decision. */
    public EnrolmentState nextState(Tally tally) {
        return tally.hasSeatUnder(this) ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED;
    }
}
