package city.training.enrolment.approval;

import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.people.Caller;
import java.util.Optional;

/**
 * Who approves while an approver is away. One delegation a person at a time; the approver may still decide, too. A delegate
 * passes nothing on, and approves neither the own request nor that of the one they stand in for. Changes are audited.
 */
public interface Delegations {
    /** The caller's own, also one that is still to come or over. */
    Optional<Delegation> mine(Caller caller);

    /**
     * Names a delegate, instead of the one named before. It carries the approver's roles that the caller has now.
     *
     * @param caller somebody who approves
     * @throws NotAllowedException for anybody else
     * @throws InvalidException where the delegate is the caller or not in the directory, or the time is over, turned round
     *     or longer than 366 days
     */
    Delegation set(Caller caller, Delegation delegation);

    /**
     * Takes it back.
     *
     * @return the one taken back
     * @throws NotFoundException where there is none
     */
    Delegation end(Caller caller);
}
