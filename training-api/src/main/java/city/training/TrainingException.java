package city.training;

/**
 * A call that could not be carried out as it was made. Refusals that belong to training ("full", "closed") are values,
 * never one of these; what is none of the permitted kinds is a bug.
 */
public abstract sealed class TrainingException extends RuntimeException
        permits NotFoundException, NotAllowedException, InvalidException, ConflictException, UnavailableException {
    private static final long serialVersionUID = 1L;

    private final String message;

    TrainingException(String message) {
        super(message);
        this.message = message;
    }

    /** What is wrong, for a person to read; never null. */
    @Override
    public String getMessage() {
        return message;
    }
}
