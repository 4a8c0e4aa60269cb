package city.training.internal.storage;

/** The database is there, but this module must not run on it; the message says why and what to do. */
final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(message);
    }
}
