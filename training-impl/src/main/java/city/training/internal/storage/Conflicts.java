package city.training.internal.storage;

import city.training.ConflictException;
import city.training.Reason;
import city.training.Refusal;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Two officers at once. */
public final class Conflicts {
    private static final int ATTEMPTS = 3;

    private Conflicts() {}

    public static ConflictException stale(long stored) {
        return new ConflictException(
                "Somebody saved a newer version", new Refusal(Reason.STALE_VERSION, Map.of("version", stored)));
    }

    public static ConflictException nameTaken(String name) {
        return new ConflictException(
                "There is something of that name", new Refusal(Reason.NAME_TAKEN, Map.of("name", name)));
    }

    /**
     * Writes, and again where a key was taken by a transaction that the checks could not yet see: the second time they see
     * what it stored, be it the same name or the same request.
     */
    public static <T> T write(Database database, Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.write(work);
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !database.isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }
}
