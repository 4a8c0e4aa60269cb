package city.training;

import java.time.Duration;

/**
 * The module cannot decide right now: its queue is full or its database does not answer. Whether a change had been made
 * is not known; repeating the call with the same request key is safe.
 */
public final class UnavailableException extends TrainingException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public UnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** When trying again makes sense; at least a second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
