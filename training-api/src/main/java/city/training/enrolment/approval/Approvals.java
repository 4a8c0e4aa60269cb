package city.training.enrolment.approval;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.enrolment.EnrolmentId;
import city.training.people.Caller;

/**
 * For those who approve (승인, 반려).
 *
 * <p>A step is for whoever has its role in the department that the applicant was in when asking. Whoever stands in for them by a
 * {@linkplain Delegations delegation} decides like them. A training officer decides what was escalated, and any other step instead of its approver, with a reason.
 *
 * <p>After the last approval, in the same transaction and behind the offering's lock, the request takes its place by the
 * rules that decide any other: a seat, else a place in line; where neither is left, or the person was seated elsewhere at
 * that time meanwhile, it is {@code NOT_SELECTED}, and the reason is kept.
 */
public interface Approvals {
    /**
     * What waits for the caller, longest first. Without the caller's own requests, and what another module decides.
     *
     * @param caller anybody; who approves nothing gets an empty page
     */
    Page<PendingApproval> waitingFor(Caller caller, Paging paging);

    /**
     * Agrees to the step that waits.
     *
     * <p>Refused with {@code NOT_PENDING}, {@code OWN_REQUEST} and {@code DECIDED_ELSEWHERE}. The same answer again is answered
     * like once.
     *
     * @param caller whose step it is, or a training officer
     * @param reason kept in the record; may be empty, but not for a training officer who decides instead of somebody; at
     *     most 1,000 characters
     * @throws NotFoundException where there is no such request, or it is not for the caller
     * @throws InvalidException for a reason that is missing or too long
     */
    Verdict approve(Caller caller, EnrolmentId id, String reason);

    /**
     * Sends the request back; the applicant sees the reason, and may ask again while the window is open.
     *
     * <p>Refused like {@link #approve}.
     *
     * @param reason 1 to 1,000 characters
     */
    Verdict reject(Caller caller, EnrolmentId id, String reason);
}
