package city.training.internal.enrolment.approval;

import city.training.TrainingException;
import city.training.internal.storage.Database;
import city.training.internal.storage.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of work from time to time, on the one node that has the lease. */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final BooleanSupplier isAnythingToDo;
    private final Runnable work;
    private final Lease lease;
    private final ScheduledExecutorService rounds;

    /** @param name of the lease and the thread */
    @SuppressWarnings("FutureReturnValueIgnored") // look() tells its own failures
    public Rounds(Database database, String name, Clock clock, BooleanSupplier isAnythingToDo, Runnable work) {
        this.isAnythingToDo = isAnythingToDo;
        this.work = work;
        this.lease = new Lease(database, name, LEASE, clock);
        this.rounds = Executors.newSingleThreadScheduledExecutor(look -> {
            Thread thread = new Thread(look, "training-" + name);
            thread.setDaemon(true);
            return thread;
        });
        rounds.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Ends the round that is under way, and begins no other. */
    public void stop() throws InterruptedException {
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
            if (isAnythingToDo.getAsBoolean() && lease.hold()) {
                work.run();
            }
        } catch (RuntimeException e) {
            // What there is to do stays; the next look tries again.
            LOG.warn("A round was not finished: {}", e.getMessage());
        }
    }
}
