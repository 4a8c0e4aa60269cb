package city.training.enrolment;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;

/** What officers do to the roster of an offering: put people on it from a list, and replace one person by another (교체). */
public interface Rosters {
    /**
     * Gives a confirmed seat to somebody else, in one transaction: nobody in line can get it in between. The person who
     * leaves ends as {@code SUBSTITUTED}. Where seats are kept for departments, the seat counts for that of who comes, also
     * where it was one of another's.
     *
     * <p>Refused with {@code NOT_CANCELLABLE} where there is no confirmed seat to pass; with {@code CANCELLATION_CLOSED}
     * after the offering's limit, unless a training officer gives a reason; and by what stands against the person who comes:
     * {@code NOT_IN_DIRECTORY}, {@code ALREADY_ENROLLED}, {@code RESTRICTED}, {@code NOT_IN_AUDIENCE},
     * {@code PREREQUISITE_MISSING}, {@code TIME_CLASH}. The window is not asked for: replacing somebody
     * is no new request.
     *
     * @param caller a training officer, or a department officer of the department of both
     * @param reason kept with both, may be empty, at most 1,000 characters
     * @return {@link Decision.Confirmed} for the person who comes, or {@link Decision.Refused}
     * @throws NotFoundException where there is no such enrolment, or it is not the caller's to see
     * @throws NotAllowedException where the person who comes is not of the caller's department
     */
    Decision substitute(Caller caller, EnrolmentId leaving, StaffId coming, String reason);

    /**
     * Asks for a seat for everybody on a list, in the order of its rows, by the same rules as if they asked themselves. The
     * column 사번 is needed; a column 성명 may stand beside it, others are ignored with a warning. A row is created where the
     * person got a seat, a place in line or a place in the pool (the note says which), unchanged where they had one before,
     * and refused with every reason otherwise; so the same file again changes nothing.
     *
     * @param caller a training officer, or a department officer, who may name people of the own department
     * @param dryRun whether only to say what would be done
     * @throws InvalidException where the file is no table, or lacks the column
     * @throws NotFoundException where there is no such offering
     */
    ImportReport enrolAll(Caller caller, OfferingId offering, ImportFile file, boolean dryRun);
}
