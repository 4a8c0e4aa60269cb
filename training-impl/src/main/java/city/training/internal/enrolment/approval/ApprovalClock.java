package city.training.internal.enrolment.approval;

import city.training.TrainingException;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Lease;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at pending requests from time to time, on the one node that has the lease. */
@Component(service = {})
public final class ApprovalClock {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalClock.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final Deadlines deadlines;
    private final Lease lease;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "training-approvals");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // look() tells its own failures
    public ApprovalClock(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this.deadlines = new Deadlines(database, directory, outbox);
        this.lease = new Lease(database, "approvals", LEASE, clock);
        rounds.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.shutdown();
        rounds.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS);
        try {
            lease.release();
        } catch (TrainingException e) {
            LOG.debug("The lease was not given back and runs out by itself", e);
        }
    }

    private void look() {
        try {
            // Two nodes at once do no harm, each looks again behind the lock; the lease saves the work.
            if (deadlines.isAnythingDue(clock.instant()) && lease.hold()) {
                deadlines.work(clock.instant());
            }
        } catch (RuntimeException e) {
            // What is due stays due; the next look tries again.
            LOG.warn("Pending requests could not be looked at: {}", e.getMessage());
        }
    }
}
