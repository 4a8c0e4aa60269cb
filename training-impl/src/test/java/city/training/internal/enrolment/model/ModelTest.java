package city.training.internal.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.internal.storage.Flavour;
import city.training.internal.storage.TestDatabases;
import city.training.internal.storage.opening.Migrations;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random histories, in which the process dies now and then in the middle of something: every answer, every state,
 * rank, place and seat count is what a simple model says, and the record tells the same story and can be decided again. How
 * many: {@code -Dtraining.model.histories=}, shared between both databases; from which seed: {@code -Dtraining.model.seed=}.
 */
class ModelTest {
    private static final int HISTORIES = Integer.getInteger("training.model.histories", 2_000);
    private static final int WORKERS = 3;
    private static final long SEED = Long.getLong("training.model.seed", 20_260_301L);

    /** The seed alone says on which database a history runs: two of three on SQLite, where they are quicker. */
    private static boolean isFor(Flavour flavour, long seed) {
        return (flavour == Flavour.SQLITE) == (seed % 3 != 0);
    }

    private static Queue<Long> seedsFor(Flavour flavour) {
        return LongStream.range(SEED, SEED + HISTORIES)
                .filter(seed -> isFor(flavour, seed))
                .boxed()
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    private record Worker(Flavour flavour, Mortal mortal) {
        static Worker on(Flavour flavour) {
            DataSource source = flavour == Flavour.SQLITE
                    ? TestDatabases.sqlite(TestDatabases.temporaryFile())
                    : TestDatabases.postgres();
            new Migrations(source).apply();
            return new Worker(flavour, new Mortal(source));
        }

        int workOff(Queue<Long> seeds) throws Exception {
            int done = 0;
            for (Long seed = seeds.poll(); seed != null; seed = seeds.poll()) {
                check(this, seed);
                done++;
            }
            return done;
        }
    }

    @Test
    void whatever_happens_in_whatever_order_the_module_does_what_the_model_says() throws Exception {
        Queue<Long> embedded = seedsFor(Flavour.SQLITE);
        Queue<Long> served = seedsFor(Flavour.POSTGRESQL);
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Integer>> shares = List.of(
                    threads.submit(() -> Worker.on(Flavour.SQLITE).workOff(embedded)),
                    threads.submit(() -> Worker.on(Flavour.POSTGRESQL).workOff(served)),
                    threads.submit(() -> Worker.on(Flavour.POSTGRESQL).workOff(served)));
            int done = 0;
            for (Future<Integer> share : shares) {
                done += share.get();
            }
            assertThat(done).isEqualTo(HISTORIES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void check(Worker worker, long seed) throws Exception {
        History history = History.of(seed);
        Optional<String> difference = history.difference(worker.mortal(), worker.flavour());
        if (difference.isPresent()) {
            History shrunk = history.shrunk(worker.mortal(), worker.flavour());
            throw new AssertionError("Seed %d on %s: %s%nShrunk to %d of %d steps: %s%n%s"
                    .formatted(
                            seed,
                            worker.flavour(),
                            difference.get(),
                            shrunk.happenings().size(),
                            history.happenings().size(),
                            shrunk.difference(worker.mortal(), worker.flavour()).orElse("(gone)"),
                            shrunk));
        }
    }
}
