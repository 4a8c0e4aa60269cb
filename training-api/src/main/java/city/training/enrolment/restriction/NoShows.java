package city.training.enrolment.restriction;

import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.enrolment.EnrolmentId;
import city.training.people.Caller;

/**
 * Who had a seat and was not there (불참). Where no-shows reach the city's rule, a restriction is proposed in the same
 * transaction; a human decides about it.
 */
public interface NoShows {
    /**
     * A confirmed seat stayed empty.
     *
     * <p>Refused with {@code OTHER_STATE} where it is not confirmed, and {@code NOT_BEGUN} before the first session, and
     * {@code OWN_CASE} to the person. Saying the same again is answered like once; to say otherwise whether it is excused, take it back first.
     *
     * @param caller a training officer or instructor
     * @param excused whether for a reason the city accepts (공가): then it counts for no restriction
     * @param reason 1 to 1,000 characters
     * @throws NotAllowedException for anybody else
     * @throws NotFoundException where there is no such enrolment
     * @throws InvalidException for a reason that is missing or too long
     */
    Absence mark(Caller caller, EnrolmentId enrolment, boolean excused, String reason);

    /**
     * It was a mistake: the enrolment is confirmed again, and what rested on it is withdrawn, a proposal as well as a
     * restriction. Taking back twice is answered like once.
     *
     * <p>Refused with {@code OTHER_STATE} where it is no no-show, {@code OWN_CASE} to the person,
     * {@code OFFERING_CALLED_OFF}, and {@code ALREADY_ENROLLED} where the person has another live enrolment there by
     * now, and {@code TIME_CLASH} where they hold another seat at that time by now.
     *
     * @param caller a training officer
     * @param reason 1 to 1,000 characters
     * @throws NotAllowedException for anybody else
     * @throws NotFoundException where there is no such enrolment
     * @throws InvalidException for a reason that is missing or too long
     */
    Absence takeBack(Caller caller, EnrolmentId enrolment, String reason);
}
