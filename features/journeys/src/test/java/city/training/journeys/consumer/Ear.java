package city.training.journeys.consumer;

import city.training.notice.TrainingEvents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Hears every event, in their order. It needs nothing of the training module, so that it listens before that starts. */
@Component(
        service = {EventHandler.class, Ear.class},
        property = EventConstants.EVENT_TOPIC + "=" + TrainingEvents.TOPIC_PREFIX + "*")
public final class Ear implements EventHandler {
    // Event Admin gives up on a handler after five.
    private static final int LONGEST_SECONDS = 4;

    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private final AtomicBoolean slow = new AtomicBoolean();

    @Override
    public void handleEvent(Event event) {
        Map<String, String> properties = new TreeMap<>();
        for (String name : event.getPropertyNames()) {
            properties.put(name, String.valueOf(event.getProperty(name)));
        }
        // Event Admin's own: when it was handed out, this time.
        properties.remove(EventConstants.TIMESTAMP);
        heard.add(properties);
        if (slow.compareAndSet(true, false)) {
            takeTime();
        }
    }

    /** Takes its time with the next event. */
    void beSlow() {
        slow.set(true);
    }

    List<Map<String, String>> heard() {
        return heard;
    }

    private static void takeTime() {
        try {
            new CountDownLatch(1).await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
