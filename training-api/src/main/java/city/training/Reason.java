package city.training;

/** The stable codes of every refusal. Codes are added, never renamed. */
public enum Reason {
    /** The person already has a live enrolment in the offering; facts: {@code enrolmentId}, {@code state}. */
    ALREADY_ENROLLED,
    /** The window has not opened; facts: {@code opensAt}, {@code now}. */
    NOT_OPEN_YET,
    /** The window has closed; facts: {@code closesAt}, {@code now}. */
    CLOSED,
    /**
     * Every seat and every place in the waiting list is taken; facts: {@code capacity}, {@code waitingListSize}, and where
     * seats are kept for other departments {@code heldForDepartments}.
     */
    WAITING_LIST_FULL,
    /** The person holds a seat at the same time; facts: {@code offeringId}, {@code title}, {@code startsAt}, {@code endsAt}. */
    TIME_CLASH,
    /**
     * The person may not enrol for a time (수강제한); facts: {@code until}, and in an answer to the person
     * {@code reason}, as the officer put it.
     */
    RESTRICTED,
    /** The person is not in the staff directory; facts: {@code staffId}. */
    NOT_IN_DIRECTORY,
    /**
     * The offering is for others, one refusal for each condition that does not hold; facts: {@code trait} and {@code test} of
     * the condition, {@code values} it names, {@code value}, the person's own, empty where unknown.
     */
    NOT_IN_AUDIENCE,
    /**
     * Something has to be learnt before. Facts where courses are missing: {@code need} ({@code ALL}, {@code ANY}) and
     * {@code courses}, each with {@code courseId} and {@code title}: all that are missing, or of which one would do. Facts where
     * a stage is: {@code levels}, of which one would do, and {@code field}, empty where any would do.
     */
    PREREQUISITE_MISSING,
    /** The limit for cancelling has passed; facts: {@code cancelUntil}, {@code now}. */
    CANCELLATION_CLOSED,
    /** The enrolment is in a state that cannot be left this way; facts: {@code state}. */
    NOT_CANCELLABLE,
    /** The room is in use; facts: {@code roomId}, {@code offeringId}, {@code title}, {@code startsAt}, {@code endsAt}. */
    ROOM_CLASH,
    /**
     * Fewer seats than people who hold one; facts: {@code offeringId}, {@code capacity}, {@code seatsTaken} and
     * {@code affected}, the enrolments that would lose their seat, last in first out.
     */
    CAPACITY_BELOW_SEATS_TAKEN,
    /** The offering gives its seats another way; facts: {@code admission}. */
    OTHER_ADMISSION,
    /** The window is still open, so requests may still come; facts: {@code closesAt}, {@code now}. */
    STILL_OPEN,
    /** The seats were drawn or selected before; facts: {@code at}. */
    ALREADY_DECIDED,
    /** The choice names an enrolment that is not in the pool, or one twice; facts: {@code enrolmentId}. */
    NOT_IN_POOL,
    /** People wait for the other way of giving seats; facts: {@code admission}, {@code live}, how many enrolments. */
    ADMISSION_IN_USE,
    /** What is to be decided does not wait for a decision, or not any more; facts: {@code state}. */
    NOT_PENDING,
    /** Nobody approves their own request, nor does anybody in their name. */
    OWN_REQUEST,
    /** Nobody decides about a restriction or a no-show of their own, or makes an exception for themselves. */
    OWN_CASE,
    /** Whoever imposed a restriction does not answer the appeal against it, unless by lifting it. */
    OWN_DECISION,
    /** The restriction is over, or was never imposed; facts: {@code state}, {@code until}. */
    NOT_IN_FORCE,
    /** The person has appealed against the restriction before; facts: {@code at}. */
    ALREADY_APPEALED,
    /** The enrolment is not in the state that this needs; facts: {@code state}. */
    OTHER_STATE,
    /** Teaching has not begun; facts: {@code now}, and {@code startsAt} where there are sessions. */
    NOT_BEGUN,
    /** Another module decides the request; a training officer may, with a reason. */
    DECIDED_ELSEWHERE,
    /** More seats are kept for departments than there are; facts: {@code kept}, {@code capacity}. */
    ALLOCATIONS_EXCEED_CAPACITY,
    /** The offering does not take place; facts: {@code at}, {@code reason}. */
    OFFERING_CALLED_OFF,
    /** The last session has ended; facts: {@code endsAt}, {@code now}. */
    OFFERING_OVER,
    /** No seats were passed on any more when the approval came; facts: {@code until}, {@code now}. */
    APPROVED_TOO_LATE,
    /** The offer of a seat had run out; facts: {@code until}, {@code now}. */
    OFFER_EXPIRED,
    /** There is no seat on offer; facts: {@code state}. */
    NOT_OFFERED,
    /** Somebody saved a newer version; facts: {@code version}, the one stored now. */
    STALE_VERSION,
    /**
     * The same request key came before with other content; or with the same, and the enrolment it led to has ended since;
     * facts then: {@code enrolmentId}, {@code state}.
     */
    REQUEST_KEY_REUSED,
    /** Something of that name is there already; facts: {@code name}. */
    NAME_TAKEN
}
