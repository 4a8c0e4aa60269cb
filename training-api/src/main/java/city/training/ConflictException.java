package city.training;

import java.util.List;

/**
 * The call is right in itself, but not with what is stored now: a room already taken, a newer version saved by somebody
 * else, a capacity below the seats taken. Nothing was changed.
 */
public final class ConflictException extends TrainingException {
    private static final long serialVersionUID = 1L;
    private final transient List<Refusal> reasons;

    public ConflictException(String message, List<Refusal> reasons) {
        super(message);
        this.reasons = List.copyOf(reasons);
    }

    public ConflictException(String message, Refusal reason) {
        this(message, List.of(reason));
    }

    /** Never empty. */
    public List<Refusal> reasons() {
        return reasons;
    }
}
