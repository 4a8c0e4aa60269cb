package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentState;

/**
 * How full an offering is, counted behind its lock.
 *
 * @param seatsTaken enrolments that hold a seat, also those that hold one while their approval is pending
 * @param waiting enrolments on the waiting list
 * @param lastRank the highest rank given out, 0 where none
 */
public record Tally(int seatsTaken, int waiting, long lastRank) {
    public static final Tally EMPTY = new Tally(0, 0, 0);

    public static Tally of(EnrolmentState state, int count, long lastRank) {
        return new Tally(state.holdsSeat() ? count : 0, state == EnrolmentState.WAITLISTED ? count : 0, lastRank);
    }

    public Tally plus(Tally other) {
        return new Tally(seatsTaken + other.seatsTaken, waiting + other.waiting, Math.max(lastRank, other.lastRank));
    }

    /** With so many seats held by requests whose approval is pending. */
    public Tally withHeld(int held) {
        return new Tally(seatsTaken + held, waiting, lastRank);
    }

    /** After one more enrolment in that state. */
    public Tally with(EnrolmentState state) {
        return plus(of(state, 1, lastRank + 1));
    }

    public boolean hasSeatUnder(Terms terms) {
        return seatsTaken < terms.capacity();
    }

    public boolean hasPlaceUnder(Terms terms) {
        return hasSeatUnder(terms) || waiting < terms.waitingListSize();
    }
}
