package city.training.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.notice.TrainingEvents;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.event.EventAdmin;

class OutboxTest {
    private static final Instant NOON = Instant.parse("2026-03-01T03:00:00Z");
    private final Event first = Event.ofOffering(new OfferingId(UUID.randomUUID()), "CREATED", NOON);
    private final Event second = Event.ofOffering(new OfferingId(UUID.randomUUID()), "CHANGED", NOON.plusMillis(1));

    /** Takes events; fails after as many as it is told to. */
    private static final class Listeners implements EventAdmin {
        final BlockingQueue<org.osgi.service.event.Event> heard = new LinkedBlockingQueue<>();
        final AtomicInteger failures = new AtomicInteger();

        @Override
        public void postEvent(org.osgi.service.event.Event event) {
            sendEvent(event);
        }

        @Override
        public void sendEvent(org.osgi.service.event.Event event) {
            heard.add(event);
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Event Admin is going down");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void events_are_published_in_order_after_the_commit(Database database) throws Exception {
        Listeners listeners = new Listeners();
        OutboxRelay relay = new OutboxRelay(database, listeners);
        database.write(sql -> {
            relay.add(sql, List.of(first, second));
            return true;
        });

        assertThat(next(listeners).getTopic()).isEqualTo("city/training/offering/CREATED");
        assertThat(next(listeners).getProperty(TrainingEvents.ID)).isEqualTo(second.id());
        relay.stop();
        assertThat(database.<List<Event>>read(sql -> new OutboxStore(sql).oldest(9)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void events_keep_the_order_they_were_made_in_whatever_moment_they_tell_of(Database database) throws Exception {
        Event later = Event.ofOffering(new OfferingId(UUID.randomUUID()), "CREATED", NOON.plusMillis(5));
        Event earlier = Event.ofOffering(new OfferingId(UUID.randomUUID()), "CHANGED", NOON);
        Listeners listeners = new Listeners();
        OutboxRelay relay = new OutboxRelay(database, listeners);
        database.write(sql -> {
            relay.add(sql, List.of(later, earlier));
            return true;
        });

        assertThat(next(listeners).getProperty(TrainingEvents.ID)).isEqualTo(later.id());
        assertThat(next(listeners).getProperty(TrainingEvents.ID)).isEqualTo(earlier.id());
        relay.stop();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_event_whose_publishing_failed_comes_again_with_the_same_identity(Database database) throws Exception {
        Listeners listeners = new Listeners();
        listeners.failures.set(1);
        OutboxRelay relay = new OutboxRelay(database, listeners);
        database.write(sql -> {
            relay.add(sql, List.of(first));
            return true;
        });
        assertThat(next(listeners).getProperty(TrainingEvents.ID)).isEqualTo(first.id());

        assertThat(next(listeners).getProperty(TrainingEvents.ID)).isEqualTo(first.id());
        relay.stop();
    }

    private static org.osgi.service.event.Event next(Listeners listeners) throws InterruptedException {
        org.osgi.service.event.Event event = listeners.heard.poll(20, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        return event;
    }
}
