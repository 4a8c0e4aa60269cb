package city.training.enrolment.restriction;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import java.util.List;

/** The answer to whoever says that somebody was not there. It is given after its commit is on disk. */
public sealed interface Absence {
    /** @param enrolment as it stands now */
    record Recorded(Enrolment enrolment) implements Absence {}

    /** Nothing was changed. Never empty. */
    record Refused(List<Refusal> reasons) implements Absence {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
