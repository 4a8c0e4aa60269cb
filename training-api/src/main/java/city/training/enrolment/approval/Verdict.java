package city.training.enrolment.approval;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.offering.ApprovalPolicy.Approver;
import java.util.List;
import java.util.Optional;

/** The answer to an approver. It is given after its commit is on disk. */
public sealed interface Verdict {
    /**
     * What was said counts.
     *
     * @param enrolment as it stands now: {@code REQUESTED} while the next step waits, after the last approval
     *     {@code CONFIRMED}, {@code WAITLISTED}, {@code APPROVED} (in the pool) or, where there is no place any more,
     *     {@code NOT_SELECTED}; or {@code REJECTED}
     * @param next who decides next
     */
    record Counted(Enrolment enrolment, Optional<Approver> next) implements Verdict {}

    /** Nothing was changed. Never empty. */
    record Refused(List<Refusal> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
