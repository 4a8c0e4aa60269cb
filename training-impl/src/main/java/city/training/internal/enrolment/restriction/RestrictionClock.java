package city.training.internal.enrolment.restriction;

import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.lease.Rounds;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Looks at restrictions when they end. Two nodes at once would do no harm: each looks again behind the lock. */
@Component(service = {})
public final class RestrictionClock {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final Rounds rounds;

    @Activate
    public RestrictionClock(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        RunOutRestrictions over = new RunOutRestrictions(database, directory, outbox, clock);
        this.rounds =
                new Rounds(database, "restriction-clock", PAUSE, LONGEST_ROUND, clock, over::areThere, over::notice);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.stop();
    }
}
