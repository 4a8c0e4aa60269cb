package city.training.internal.offering.moment;

import city.training.internal.notice.Outbox;
import city.training.internal.offering.SeatLine;
import city.training.internal.storage.Database;
import city.training.internal.storage.lease.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Looks at offerings when their moments come. Two nodes at once would do no harm: each looks again behind the lock. */
@Component(service = {})
public final class OfferingClock {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final Rounds rounds;

    @Activate
    public OfferingClock(@Reference Database database, @Reference SeatLine line, @Reference Outbox outbox) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Moments moments = new Moments(database, line, outbox, clock);
        this.rounds =
                new Rounds(database, "offering-clock", PAUSE, LONGEST_ROUND, clock, moments::haveCome, moments::work);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.stop();
    }
}
