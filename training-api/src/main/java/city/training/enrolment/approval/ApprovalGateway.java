package city.training.enrolment.approval;

import city.training.enrolment.EnrolmentId;

/**
 * Who has requests approved. The module brings a gateway of its own that leaves them to the approvers here; another module
 * (e-approval, 전자결재) may take them over by registering a service of this type with a {@code service.ranking} above 0.
 * What comes in while that service is away is decided here.
 *
 * <p>Both calls come within seconds after the commit, outside any transaction, from one node, and at least once: the same
 * request may come again. One that throws is repeated. The decision comes back, whenever it is made, by
 * {@link Settlements#settle}; what silence means counts for a request that was taken over, too.
 */
public interface ApprovalGateway {
    /**
     * Takes a request over with all its steps.
     *
     * @return whether it did; otherwise the approvers here decide
     */
    boolean takeOver(ApprovalRequest request);

    /** A request that was taken over needs no decision any more: it was cancelled, decided here, or silence decided. */
    void withdraw(EnrolmentId request);
}
