package city.training.enrolment;

/**
 * The states of an enrolment. {@code REQUESTED → APPROVED → CONFIRMED | WAITLISTED → SEAT_OFFERED → CONFIRMED → COMPLETED |
 * NOT_COMPLETED}, with side exits. Which change is possible stands in one place of the implementation.
 */
public enum EnrolmentState {
    /** Waits for an approval, or without one for a draw or selection. */
    REQUESTED(true, false),
    /** Approved, and waits for a draw or selection; elsewhere the seat or the place in line follows at once. */
    APPROVED(true, false),
    /** Has a seat. */
    CONFIRMED(true, true),
    /** Stands in line for a seat. */
    WAITLISTED(true, false),
    /** Has been offered a seat, which is held for them. */
    SEAT_OFFERED(true, true),
    /** Criteria met. */
    COMPLETED(false, true),
    /** Criteria not met. */
    NOT_COMPLETED(false, true),
    /** Not approved. */
    REJECTED(false, false),
    /** Not drawn or chosen; or approved when there was neither a seat nor a place in line any more. */
    NOT_SELECTED(false, false),
    /** Given back by the learner, or taken back by the office with a reason. */
    CANCELLED(false, false),
    /** Offered, and not accepted in time; or still not approved when no seat was given any more. */
    EXPIRED(false, false),
    SUBSTITUTED(false, false),
    NO_SHOW(false, true),
    DISMISSED(false, true),
    /** The whole offering was called off. */
    OFFERING_CANCELLED(false, false);

    private final boolean live;
    private final boolean holdsSeat;

    EnrolmentState(boolean live, boolean holdsSeat) {
        this.live = live;
        this.holdsSeat = holdsSeat;
    }

    /** Whether it is still going on; a person has at most one live enrolment in an offering. */
    public boolean isLive() {
        return live;
    }

    /** Whether one of the offering's seats is theirs. The seats taken are the enrolments in such a state, counted. */
    public boolean holdsSeat() {
        return holdsSeat;
    }
}
