package city.training.internal.people;

import city.training.internal.storage.Database;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Changes of the directory and of roles come one after another, on however many nodes; they are rare and short. */
final class StaffTurn {
    /** No staff number, since these have no space. */
    private static final String TURN = "change staff";

    private StaffTurn() {}

    /** Waits for the others; the turn ends with the transaction. */
    static void take(Database database, DSLContext sql, Instant now) {
        database.flavour().lockPeople(sql, List.of(TURN), now.toEpochMilli());
    }
}
