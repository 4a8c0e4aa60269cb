package city.training.enrolment.approval;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.enrolment.EnrolmentId;
import city.training.people.StaffId;

/** For the module whose {@link ApprovalGateway} took requests over, and for nobody else: there is no way here over REST. */
public interface Settlements {
    /**
     * Hands a decision back, for all steps that were missing.
     *
     * <p>Refused with {@code NOT_PENDING} where the request was not taken over or is decided, {@code OWN_REQUEST} where the
     * applicant decided. The same decision again is answered like once.
     *
     * @param decidedBy who decided, as the record will say
     * @param reason must be given with a rejection; at most 1,000 characters
     * @throws NotFoundException where there is no such request
     * @throws InvalidException for a reason that is missing or too long
     */
    Verdict settle(EnrolmentId request, boolean approved, StaffId decidedBy, String reason);
}
