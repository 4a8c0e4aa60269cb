package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentState;
import java.time.Instant;

/**
 * How full an offering is, counted behind its lock.
 *
 * @param seatsTaken enrolments that hold a seat, also those that hold one while their approval is pending
 * @param waiting enrolments on the waiting list
 * @param lastRank the highest rank given out, 0 where none
 * @param shares what of it is kept for departments, as the person sees it whose turn it is
 */
public record Tally(int seatsTaken, int waiting, long lastRank, Shares shares) {
    public static final Tally EMPTY = new Tally(0, 0, 0);

    /** Of an offering that keeps no seats for anybody. */
    public Tally(int seatsTaken, int waiting, long lastRank) {
        this(seatsTaken, waiting, lastRank, Shares.NONE);
    }

    public static Tally of(EnrolmentState state, int count, long lastRank) {
        return new Tally(state.holdsSeat() ? count : 0, state == EnrolmentState.WAITLISTED ? count : 0, lastRank);
    }

    public Tally plus(Tally other) {
        return new Tally(
                seatsTaken + other.seatsTaken, waiting + other.waiting, Math.max(lastRank, other.lastRank), shares);
    }

    /** With so many seats held by requests whose approval is pending. */
    public Tally withHeld(int held) {
        return new Tally(seatsTaken + held, waiting, lastRank, shares);
    }

    /** With what is kept for departments. */
    public Tally with(Shares kept) {
        return new Tally(seatsTaken, waiting, lastRank, kept);
    }

    /** As somebody of that department sees it at that moment. */
    public Tally seenBy(String department, Instant at) {
        return with(shares.seenBy(department, at));
    }

    /** After one more enrolment in that state, of who sees it. */
    public Tally with(EnrolmentState state) {
        return with(state, false);
    }

    /** @param holdsSeat whether it holds a seat while its approval is pending */
    public Tally with(EnrolmentState state, boolean holdsSeat) {
        return plus(of(state, 1, lastRank + 1)).withHeld(holdsSeat ? 1 : 0).with(shares.with(state, holdsSeat));
    }

    /** After who sees it got a seat out of the line. */
    public Tally promoted() {
        return new Tally(seatsTaken + 1, waiting - 1, lastRank, shares.promoted());
    }

    /** Seats left for who sees it; for nobody in particular, all that are free. */
    public int seatsLeftUnder(Terms terms) {
        return Math.max(0, terms.capacity() - seatsTaken - shares.heldForOthers());
    }

    public boolean hasSeatUnder(Terms terms) {
        return seatsLeftUnder(terms) > 0;
    }

    public boolean hasPlaceUnder(Terms terms) {
        return hasSeatUnder(terms) || waiting < terms.waitingListSize();
    }

    /** Whether anybody in line could have one of the free seats then. */
    public boolean hasSeatForTheLineUnder(Terms terms, Instant at) {
        int free = terms.capacity() - seatsTaken;
        return free > 0 && waiting > 0 && (shares.policy().isEmpty() || shares.leavesSeatForSomebodyInLine(free, at));
    }
}
