package city.training.enrolment;

import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.UnavailableException;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.Collection;
import java.util.Map;

/**
 * Enrolment and the waiting list (수강신청, 대기).
 *
 * <p>All requests for an offering are decided one after another, in the order in which they arrived, behind the row lock of
 * the offering, on however many nodes. Requests that arrive while a decision is being stored are decided together by the
 * next transaction. No answer is given before its commit is on disk; a caller who got none may ask again with the same
 * {@linkplain Caller#requestKey() request key}.
 *
 * <p>Every method may throw {@link UnavailableException}.
 */
public interface Enrolments {
    /**
     * Asks for a seat for the caller.
     *
     * <p>Refused with {@code NOT_IN_DIRECTORY}, {@code ALREADY_ENROLLED}, {@code RESTRICTED} (where a restriction holds then, or
     * will when the window opens), {@code NOT_IN_AUDIENCE}, {@code PREREQUISITE_MISSING}, {@code NOT_OPEN_YET}, {@code CLOSED},
     * {@code TIME_CLASH} (with an enrolment that holds a seat) or {@code WAITING_LIST_FULL}, all that apply. The window is that
     * of the server's clock, to the millisecond, at the moment of arrival.
     *
     * @throws NotFoundException where there is no such offering
     */
    Decision enrol(Caller caller, OfferingId offering);

    /**
     * Asks for a seat for somebody else; the same rules hold for them.
     *
     * @param caller a training officer, or a department officer of the person's department, or the person
     * @throws NotAllowedException for anybody else
     */
    Decision enrolFor(Caller caller, OfferingId offering, StaffId staff);

    /**
     * Asks for a seat for somebody whom the offering is not for: neither its audience nor its prerequisites stand against
     * them, now and as long as they wait; everything else does. The reason, and what was overridden, is kept. Refused with
     * {@code OWN_CASE} where the caller asks for themselves: nobody makes an exception of the own case.
     *
     * @param caller a training officer
     * @param reason 1 to 1,000 characters
     * @throws NotAllowedException for anybody else
     * @throws NotFoundException where there is no such offering
     * @throws city.training.InvalidException where the reason is missing or too long
     */
    Decision enrolDespite(Caller caller, OfferingId offering, StaffId staff, String reason);

    /**
     * Gives a seat or a place in line back. A freed seat goes to the first in line in the same transaction, or is offered to
     * them where the offering says so; whoever is passed over (because they hold a seat elsewhere at that time, are
     * restricted, or the offering is not for them any more) stays in line, and the reason is kept.
     *
     * <p>Refused with {@code CANCELLATION_CLOSED} for a confirmed seat after the offering's limit, unless a training
     * officer gives a reason; with {@code OFFER_EXPIRED} for an offered seat whose time is over, as {@code SeatOffers.decline}
     * would; with {@code NOT_CANCELLABLE} for one that has ended otherwise. Cancelling twice is
     * answered like once.
     *
     * @param caller the person, a training officer, or a department officer of the person's department
     * @param reason kept in the audit trail; may be empty, at most 1,000 characters
     * @throws NotFoundException where there is none, or it is not the caller's to see
     */
    Cancellation cancel(Caller caller, EnrolmentId id, String reason);

    /**
     * One enrolment. The look-up is audited where it is another person's.
     *
     * @param caller the person, a training officer, instructor or auditor, or a department officer of the person's department
     * @throws NotFoundException for anybody else, too
     */
    Enrolment get(Caller caller, EnrolmentId id);

    /** The caller's own enrolments, latest first, ended ones included. */
    Page<Enrolment> mine(Caller caller, Paging paging);

    /** How the caller stands towards each of the offerings; those that do not exist are left out. */
    Map<OfferingId, Standing> standings(Caller caller, Collection<OfferingId> offerings);

    /**
     * All enrolments of an offering by rank, ended ones included. The look-up is audited, since it shows records of others.
     *
     * @param caller a training officer, instructor or auditor; a department officer sees those of the own department
     * @throws NotFoundException where there is no such offering
     */
    Page<RosterEntry> roster(Caller caller, OfferingId offering, Paging paging);

    /**
     * @param name empty where the directory does not know the person any more
     * @param department likewise
     */
    record RosterEntry(Enrolment enrolment, String name, String department) {}
}
