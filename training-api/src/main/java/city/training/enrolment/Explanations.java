package city.training.enrolment;

import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.offering.OfferingId;
import city.training.people.Caller;

/** Why somebody got a seat, or did not: told from the record, and made again from it. */
public interface Explanations {
    /**
     * The story of one enrolment: every state, who, when, by which rules and facts, and its place in line over time.
     *
     * @param caller the person, an officer who may act for them, or an auditor
     * @throws NotFoundException where there is none, or it is not the caller's to see
     */
    Explanation of(Caller caller, EnrolmentId id);

    /**
     * Makes all decisions about an offering again from its audit trail and compares.
     *
     * @param caller a training officer or auditor
     * @throws NotAllowedException for anybody else
     * @throws NotFoundException where there is no such offering
     */
    Replay replay(Caller caller, OfferingId offering);
}
