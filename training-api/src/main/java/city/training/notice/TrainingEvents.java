package city.training.notice;

/**
 * The events other modules may listen to through Event Admin.
 *
 * <p>An event is written in the transaction of the change it tells of and published after the commit, by one node of the
 * cluster, in the order of the changes to one subject, at least once: a consumer keeps the {@value #ID} of what it has
 * handled. Properties are texts; times are ISO-8601 in UTC.
 *
 * <p>At least once holds for the handlers that are registered on that node at that moment, whatever they make of it: an
 * event is not kept for one that is stopped, updated, not started yet or that Event Admin no longer calls because it was too
 * slow. Who must not miss any starts before this module – a bundle with a start level below that of {@code training-impl},
 * and the handler in a component that does not wait for a service of this module – or reads the present state from
 * {@link city.training.enrolment.Enrolments} and {@link city.training.offering.Offerings} after each start.
 */
public final class TrainingEvents {
    /** The beginning of every topic; a handler for all subscribes to {@code city/training/*}. */
    public static final String TOPIC_PREFIX = "city/training/";

    /** {@code city/training/enrolment/} followed by the state it came into, such as {@code CONFIRMED}. */
    public static final String ENROLMENT_PREFIX = TOPIC_PREFIX + "enrolment/";

    /**
     * {@code city/training/offering/} followed by {@code CREATED} or {@code CHANGED}; {@code NOMINATED} where a department
     * recommends others; {@code TOO_FEW} where it has fewer confirmed seats than it needs and somebody has to decide;
     * {@code RELEASED} where seats kept for departments are for everybody from now on; {@code CALLED_OFF} before the events
     * of everybody's enrolment.
     */
    public static final String OFFERING_PREFIX = TOPIC_PREFIX + "offering/";

    /**
     * {@code city/training/approval/WAITING}: a request waits for an {@link #APPROVER} of a {@link #DEPARTMENT} now, so that
     * those can be told.
     */
    public static final String APPROVAL_PREFIX = TOPIC_PREFIX + "approval/";

    /**
     * {@code city/training/restriction/} followed by what was done: {@code PROPOSED}, {@code IMPOSED}, {@code DISMISSED},
     * {@code APPEALED}, {@code UPHELD}, {@code SHORTENED}, {@code LIFTED}, {@code WITHDRAWN} or {@code ENDED}; with
     * {@link #RESTRICTION_ID}, {@link #STAFF_ID} and {@link #UNTIL}.
     */
    public static final String RESTRICTION_PREFIX = TOPIC_PREFIX + "restriction/";

    /** Stable identity of the event; the same when it is published again. */
    public static final String ID = "event.id";

    /** When the change happened. */
    public static final String AT = "event.at";

    public static final String OFFERING_ID = "offeringId";
    public static final String ENROLMENT_ID = "enrolmentId";
    public static final String STAFF_ID = "staffId";
    /** The state before; absent for a new enrolment. */
    public static final String FROM_STATE = "fromState";

    public static final String STATE = "state";

    /** With {@code SEAT_OFFERED}: until when the seat is held, exclusive. */
    public static final String ANSWER_BY = "answerBy";

    public static final String RESTRICTION_ID = "restrictionId";
    /** When the restriction ends, or ended. */
    public static final String UNTIL = "until";

    /** Who is to approve, as {@code ApprovalPolicy.Approver} names them. */
    public static final String APPROVER = "approver";
    /** The applicant's department. */
    public static final String DEPARTMENT = "department";

    private TrainingEvents() {}
}
