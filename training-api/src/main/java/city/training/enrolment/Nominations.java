package city.training.enrolment;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.offering.Criterion;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.List;

/**
 * Whom departments recommend for a selection (부서 추천), and in which order. A recommendation is no request: the people, or an
 * officer on their behalf, still ask for the seat. It counts where the offering's criteria name
 * {@link Criterion#DEPARTMENT_RANK}.
 *
 * <p>Both calls throw {@link NotAllowedException} for anybody else and {@link NotFoundException} where there is no such offering.
 */
public interface Nominations {
    /**
     * Makes these the people whom the caller's department recommends, the first as number 1; those named before and not any
     * more are not recommended any more. Until the close. Audited; the same list again changes nothing.
     *
     * @param caller a department officer whose department the directory knows
     * @param people at most 500, each once and of the caller's department; none to recommend nobody
     * @return the department's, by rank
     * @throws InvalidException where the list is another
     * @throws ConflictException {@code OTHER_ADMISSION} where the offering selects nobody; {@code CLOSED}
     */
    List<Nomination> replace(Caller caller, OfferingId offering, List<StaffId> people);

    /**
     * Everybody who is recommended, by department and rank. The look-up is audited, since it shows records of others.
     *
     * @param caller a training officer or auditor; a department officer sees those of the own department
     */
    List<Nomination> of(Caller caller, OfferingId offering);

    /**
     * @param department which recommends
     * @param rank from 1
     * @param name empty where the directory does not know the person any more
     */
    record Nomination(String department, int rank, StaffId staff, String name) {}
}
