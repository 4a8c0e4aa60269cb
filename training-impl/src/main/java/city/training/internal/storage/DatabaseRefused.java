package city.training.internal.storage;

/** The database is there, but this module must not run on it; the message says why and what to do. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseRefused(String message) {
        super(message);
    }
}
