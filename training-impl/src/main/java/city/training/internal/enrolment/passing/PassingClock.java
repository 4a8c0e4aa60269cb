package city.training.internal.enrolment.passing;

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

/** Looks at offered seats from time to time. Two nodes at once would do no harm: each looks again behind the lock. */
@Component(service = {})
public final class PassingClock {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final Rounds rounds;

    @Activate
    public PassingClock(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        RunOutOffers offers = new RunOutOffers(database, directory, outbox, clock);
        this.rounds = new Rounds(database, "passing-clock", PAUSE, LONGEST_ROUND, clock, offers::areThere, offers::end);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.stop();
    }
}
