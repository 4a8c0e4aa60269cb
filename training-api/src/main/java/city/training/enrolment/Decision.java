package city.training.enrolment;

import city.training.Refusal;
import java.util.List;

/** The answer to a request to enrol. It is given after its commit is on disk. */
public sealed interface Decision {
    /** A seat is theirs. */
    record Confirmed(EnrolmentId id) implements Decision {}

    /**
     * In line for a seat.
     *
     * @param position from 1
     */
    record Waitlisted(EnrolmentId id, int position) implements Decision {}

    /**
     * Waits for its approval; or, where none is needed, is in the pool from which an officer selects or lots are drawn after
     * the window has closed.
     */
    record Requested(EnrolmentId id) implements Decision {}

    /** A seat is held for them until they accept it; what a repeated request is told that has come so far meanwhile. */
    record Offered(EnrolmentId id) implements Decision {}

    /** Nothing was stored. All reasons, never empty, the weightiest first. */
    record Refused(List<Refusal> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
