package city.training.offering;

/**
 * What an offering asks of those who want a seat and how it passes seats on, beyond its dates and numbers.
 *
 * @param approval what has to be approved before a request takes its place in the queue
 */
public record Policies(ApprovalPolicy approval) {
    /** Whoever asks first gets a seat. */
    public static final Policies NONE = new Policies(ApprovalPolicy.NONE);

    /** The same, approved that way first. */
    public Policies with(ApprovalPolicy policy) {
        return new Policies(policy);
    }
}
