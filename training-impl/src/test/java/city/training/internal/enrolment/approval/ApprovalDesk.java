package city.training.internal.enrolment.approval;

import city.training.enrolment.approval.Approvals;
import city.training.internal.enrolment.City;

/** The approvers of a city. */
public final class ApprovalDesk {
    private ApprovalDesk() {}

    public static Approvals of(City city) {
        return new ApprovalBook(city.database, city.directory, city.outbox, city.clock);
    }
}
