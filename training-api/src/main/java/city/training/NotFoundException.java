package city.training;

/** What the call names does not exist, or the caller may not know that it does. */
public final class NotFoundException extends TrainingException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object id) {
        super(what + " " + id + " does not exist");
    }
}
