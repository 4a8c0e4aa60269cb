package city.training.enrolment;

import city.training.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a person stands towards an offering now, for showing; the service decides again when they act.
 *
 * @param enrolment their live enrolment, if any
 * @param actions what they may do now
 * @param obstacles why they may not enrol, all at once; empty while enrolled
 */
public record Standing(Optional<Enrolment> enrolment, Set<Action> actions, List<Refusal> obstacles) {
    /** What a person may do. */
    public enum Action {
        /** Ask for a seat, and get it. */
        ENROL,
        /** Ask for a place in the waiting list. */
        JOIN_WAITING_LIST,
        /** Give the seat or the place in line back. */
        CANCEL
    }

    public Standing {
        actions = Set.copyOf(actions);
        obstacles = List.copyOf(obstacles);
    }
}
