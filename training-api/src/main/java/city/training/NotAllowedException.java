package city.training;

/** The caller is known, and this is not for them. The message says what would be needed, nothing about the data. */
public final class NotAllowedException extends TrainingException {
    private static final long serialVersionUID = 1L;

    public NotAllowedException(String needed) {
        super(needed);
    }
}
