package city.training.internal.storage.opening;

import city.training.Health;
import city.training.internal.storage.Database;
import city.training.internal.storage.lease.LeaseStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Healthy is where something can be stored: reading alone goes on when a disk is full. */
@Component
public final class DatabaseHealth implements Health {
    private static final Duration TRIED_EVERY = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;
    private final AtomicLong tryAgainAt = new AtomicLong();

    @Activate
    public DatabaseHealth(@Reference Database database) {
        this(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    DatabaseHealth(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void check() {
        long now = clock.millis();
        if (now < tryAgainAt.get()) {
            database.read(sql -> sql.selectOne().fetchOne());
        } else {
            long until = now + TRIED_EVERY.toMillis();
            database.write(sql -> new LeaseStore(sql).hold("health", "anybody", now, until));
            tryAgainAt.set(until);
        }
    }
}
