package city.training.internal.enrolment.approval;

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

/** Looks at pending requests from time to time. Two nodes at once would do no harm: each looks again behind the lock. */
@Component(service = {})
public final class ApprovalClock {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final Rounds rounds;

    @Activate
    public ApprovalClock(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Deadlines deadlines = new Deadlines(database, directory, outbox, clock);
        this.rounds = new Rounds(
                database, "approval-clock", PAUSE, LONGEST_ROUND, clock, deadlines::isAnythingDue, deadlines::work);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.stop();
    }
}
