package city.training.enrolment.passing;

import city.training.NotFoundException;
import city.training.UnavailableException;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.people.Caller;

/**
 * Answering the offer of a freed seat (승계). The seat is held for the person until the deadline that
 * {@link city.training.enrolment.Standing#answerBy()} tells; whoever says nothing ends as {@code EXPIRED}, and the seat is
 * offered to the next in line without anybody's doing.
 *
 * <p>Every call is for the person, a training officer, or a department officer of the person's department; for anybody else
 * and where there is no such enrolment it throws {@link NotFoundException}. It may throw {@link UnavailableException}.
 */
public interface SeatOffers {
    /**
     * Takes the seat. The same answer again is answered like once.
     *
     * <p>Refused with {@code OFFER_EXPIRED} from the deadline on, by the server's clock, also where nobody has noticed yet;
     * with {@code TIME_CLASH} where the person holds another seat at that time by now, with {@code RESTRICTED} where they may
     * not take part by now; with {@code NOT_OFFERED} where there is no offer.
     *
     * @return {@link Decision.Confirmed} or {@link Decision.Refused}
     */
    Decision accept(Caller caller, EnrolmentId id);

    /**
     * Leaves the seat to the next in line, and the line: the enrolment ends as {@code CANCELLED}. Who still wants to take part
     * asks again. The same answer again is answered like once; {@link city.training.enrolment.Enrolments#cancel} on an offered
     * seat does the same.
     *
     * <p>Refused with {@code OFFER_EXPIRED} or {@code NOT_OFFERED}, too.
     *
     * @param reason kept in the audit trail; may be empty, at most 1,000 characters
     */
    Cancellation decline(Caller caller, EnrolmentId id, String reason);
}
