package city.training.internal.storage.lease;

import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import java.time.Clock;
import java.time.Duration;

/** Makes one node of the cluster do a piece of work: whoever holds the row, until it runs out or is given back. */
public final class Lease {
    private final Database database;
    private final String name;
    private final Duration length;
    private final Clock clock;
    private final String holder = Ids.next().toString();

    public Lease(Database database, String name, Duration length, Clock clock) {
        this.database = database;
        this.name = name;
        this.length = length;
        this.clock = clock;
    }

    /** Whether this node may work now; it has the whole length from now on. */
    public boolean hold() {
        long now = clock.millis();
        return database.write(sql -> new LeaseStore(sql).hold(name, holder, now, now + length.toMillis()));
    }

    public void release() {
        database.write(sql -> new LeaseStore(sql).release(name, holder));
    }
}
