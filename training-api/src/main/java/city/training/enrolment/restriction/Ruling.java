package city.training.enrolment.restriction;

import city.training.Refusal;
import java.util.List;

/** The answer to whoever decides about a restriction or appeals against it. It is given after its commit is on disk. */
public sealed interface Ruling {
    /** What was said counts. */
    record Counted(Restriction restriction) implements Ruling {}

    /** Nothing was changed. Never empty. */
    record Refused(List<Refusal> reasons) implements Ruling {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
