package city.training.internal.storage.lease;

import city.training.TrainingException;
import city.training.internal.storage.Database;
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

    private final String name;
    private final BooleanSupplier isAnythingToDo;
    private final Runnable work;
    private final Lease lease;
    private final Duration atMost;
    private final ScheduledExecutorService rounds;

    /**
     * @param name of the lease and the thread
     * @param pause between two looks
     * @param atMost how long a round may take before another node steps in
     */
    @SuppressWarnings("FutureReturnValueIgnored") // look() tells its own failures
    public Rounds(
            Database database,
            String name,
            Duration pause,
            Duration atMost,
            Clock clock,
            BooleanSupplier isAnythingToDo,
            Runnable work) {
        this.name = name;
        this.isAnythingToDo = isAnythingToDo;
        this.work = work;
        this.lease = new Lease(database, name, atMost, clock);
        this.atMost = atMost;
        this.rounds = Executors.newSingleThreadScheduledExecutor(look -> {
            Thread thread = new Thread(look, "training-" + name);
            thread.setDaemon(true);
            return thread;
        });
        rounds.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the round that is under way, and begins no other. */
    public void stop() throws InterruptedException {
        rounds.shutdown();
        rounds.awaitTermination(atMost.toSeconds(), TimeUnit.SECONDS);
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
            LOG.warn("A round of {} was not finished: {}", name, e.getMessage());
        }
    }
}
