package city.training.enrolment;

import city.training.Refusal;
import java.util.List;

/** The answer to a request to cancel. It is given after its commit is on disk. */
public sealed interface Cancellation {
    /** It has ended; also where it had been cancelled before. The freed seat has gone to the first in line. */
    record Cancelled(Enrolment enrolment) implements Cancellation {}

    /** Nothing was changed. Never empty. */
    record Refused(List<Refusal> reasons) implements Cancellation {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
