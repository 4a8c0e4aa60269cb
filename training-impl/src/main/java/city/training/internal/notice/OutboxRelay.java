package city.training.internal.notice;

import city.training.internal.storage.Database;
import city.training.internal.storage.lease.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/**
 * Publishes what the outbox holds, on the one node that has the lease. An event is deleted only after Event Admin has handed
 * it to every listener, so one that dies in between is published again, with the same identity.
 */
@Component(service = Outbox.class)
public final class OutboxRelay implements Outbox {
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

    private final Database database;
    private final EventAdmin listeners;
    private final Rounds rounds;

    @Activate
    public OutboxRelay(@Reference Database database, @Reference EventAdmin listeners) {
        this.database = database;
        this.listeners = listeners;
        this.rounds = new Rounds(
                database, "outbox", PAUSE, LONGEST_ROUND, Clock.systemUTC(), this::isAnythingWaiting, this::publish);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.stop();
    }

    @Override
    public void add(DSLContext sql, Collection<Event> events) {
        new OutboxStore(sql).insert(events);
    }

    private boolean isAnythingWaiting() {
        return !database.read(sql -> new OutboxStore(sql).oldest(1)).isEmpty();
    }

    /** What could not be published stays in the outbox for the next round. */
    private void publish() {
        // Read again: another node may have published them just before it gave the lease up.
        List<Event> waiting = database.read(sql -> new OutboxStore(sql).oldest(AT_ONCE));
        waiting.forEach(
                event -> listeners.sendEvent(new org.osgi.service.event.Event(event.topic(), event.properties())));
        database.write(sql -> {
            new OutboxStore(sql).delete(waiting);
            return waiting.size();
        });
    }
}
