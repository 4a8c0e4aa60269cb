package city.training.offering;

/** Where an offering stands at a moment; derived from its dates, never stored. */
public enum OfferingState {
    /** Enrolment has not opened. */
    UPCOMING,
    /** Enrolment is open, whether seats are left or not. */
    OPEN,
    /** Enrolment is over, teaching is not. */
    CLOSED,
    /** The last session is over. */
    FINISHED
}
