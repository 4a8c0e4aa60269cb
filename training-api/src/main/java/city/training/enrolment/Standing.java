package city.training.enrolment;

import city.training.Refusal;
import city.training.enrolment.approval.ApprovalStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a person stands towards an offering now, for showing; the service decides again when they act.
 *
 * @param enrolment their live enrolment, if any
 * @param actions what they may do now
 * @param obstacles why they may not enrol, all at once; empty while enrolled
 * @param approval where the approval of their enrolment stands; where they have no live one, how that of the last one ended
 * @param seatsLeft where seats are kept for departments, how many are left for this person; else empty
 * @param answerBy until when the seat that is offered to them is held, exclusive
 */
public record Standing(
        Optional<Enrolment> enrolment,
        Set<Action> actions,
        List<Refusal> obstacles,
        Optional<ApprovalStatus> approval,
        Optional<Instant> answerBy,
        OptionalInt seatsLeft) {
    /** What a person may do. */
    public enum Action {
        /** Ask for a seat, and get it. */
        ENROL,
        /** Ask for a place in the waiting list. */
        JOIN_WAITING_LIST,
        /** Give the seat or the place in line back. */
        CANCEL,
        /** Take the seat that is offered. */
        ACCEPT,
        /** Leave the seat that is offered to the next in line. */
        DECLINE
    }

    public Standing {
        actions = Set.copyOf(actions);
        obstacles = List.copyOf(obstacles);
    }

    /** Where nothing has to be approved. */
    public Standing(Optional<Enrolment> enrolment, Set<Action> actions, List<Refusal> obstacles) {
        this(enrolment, actions, obstacles, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
}
