package city.training.offering;

/** Where an offering stands at a moment; derived from its dates, and from whether it was called off. */
public enum OfferingState {
    /** Enrolment has not opened. */
    UPCOMING,
    /** Enrolment is open, whether seats are left or not. */
    OPEN,
    /** Enrolment is over, teaching is not. */
    CLOSED,
    /** The last session is over. */
    FINISHED,
    /** It does not take place (폐강). That is not taken back: a new offering is made instead. */
    CALLED_OFF
}
