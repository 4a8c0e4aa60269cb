package city.training.internal.report;

import city.training.internal.storage.Database;
import city.training.people.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who looked at records of others, as privacy law asks; one trail for each reader. */
public final class AccessLog {
    private AccessLog() {}

    /** @param what a stable code such as {@code ROSTER_READ} */
    public static void record(Database database, Caller caller, String what, Map<String, ?> facts, Instant now) {
        String reader = caller.staffId().value();
        database.write(sql -> {
            database.flavour().lockPeople(sql, List.of(reader), now.toEpochMilli());
            new AuditStore(sql).add(Change.of("access/" + reader, now, caller.staffId(), what, facts));
            return reader;
        });
    }
}
