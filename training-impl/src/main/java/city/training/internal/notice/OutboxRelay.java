package city.training.internal.notice;

import city.training.TrainingException;
import city.training.internal.storage.Database;
import city.training.internal.storage.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what the outbox holds, on the one node that has the lease. An event is deleted only after Event Admin has handed
 * it to every listener, so one that dies in between is published again, with the same identity.
 */
@Component(service = Outbox.class)
public final class OutboxRelay implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int AT_ONCE = 500;
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final Database database;
    private final EventAdmin listeners;
    private final Lease lease;
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "training-outbox");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // publish() tells its own failures
    public OutboxRelay(@Reference Database database, @Reference EventAdmin listeners) {
        this.database = database;
        this.listeners = listeners;
        this.lease = new Lease(database, "outbox", LEASE, Clock.systemUTC());
        publisher.scheduleWithFixedDelay(
                this::publish, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        publisher.shutdown();
        publisher.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS);
        try {
            lease.release();
        } catch (TrainingException e) {
            LOG.debug("The lease was not given back and runs out by itself", e);
        }
    }

    @Override
    public void add(DSLContext sql, Collection<Event> events) {
        new OutboxStore(sql).insert(events);
    }

    private void publish() {
        try {
            if (database.read(sql -> new OutboxStore(sql).oldest(1)).isEmpty() || !lease.hold()) {
                return;
            }
            // Read again: another node may have published them just before it gave the lease up.
            List<Event> waiting = database.read(sql -> new OutboxStore(sql).oldest(AT_ONCE));
            waiting.forEach(
                    event -> listeners.sendEvent(new org.osgi.service.event.Event(event.topic(), event.properties())));
            database.write(sql -> {
                new OutboxStore(sql).delete(waiting);
                return waiting.size();
            });
        } catch (RuntimeException e) {
            // The events stay in the outbox; the next look tries again.
            LOG.warn("Events could not be published and wait: {}", e.getMessage());
        }
    }
}
