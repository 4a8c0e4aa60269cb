package city.training.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T03:00:00Z");

    private final Database database = TestDatabases.fresh(Flavour.SQLITE);
    private final Glance<String, Integer> glance = new Glance<>(database, 10);
    private final AtomicInteger reads = new AtomicInteger();
    private final Supplier<Integer> read = reads::incrementAndGet;

    @Test
    void what_was_read_is_kept_until_something_is_stored_or_a_second_has_passed() {
        assertThat(glance.of("a", NOON, read)).isEqualTo(1);
        assertThat(glance.of("a", NOON.plusMillis(999), read)).isEqualTo(1);
        assertThat(glance.of("b", NOON, read)).isEqualTo(2);

        database.write(sql -> sql.execute("INSERT INTO lease VALUES ('x', 'me', 1)"));
        assertThat(glance.of("a", NOON.plusMillis(999), read)).isEqualTo(3);
        assertThat(glance.of("a", NOON.plus(Duration.ofSeconds(2)), read)).isEqualTo(4);
    }

    @Test
    void what_is_stored_while_somebody_reads_is_not_missed_by_the_next() {
        assertThat(glance.of("a", NOON, () -> {
                    database.write(sql -> sql.execute("INSERT INTO lease VALUES ('x', 'me', 1)"));
                    return reads.incrementAndGet();
                }))
                .isEqualTo(1);
        assertThat(glance.of("a", NOON, read)).isEqualTo(2);
    }

    @Test
    void many_who_ask_at_once_share_one_answer_and_one_failure() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> glance.of("a", NOON, () -> {
            reads.incrementAndGet();
            reading.countDown();
            await(goOn);
            throw new UnavailableException("gone", Duration.ofSeconds(1));
        }));
        reading.await();
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> glance.of("a", NOON, read));
        goOn.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(UnavailableException.class);
        assertThat(second.handle((value, failure) ->
                                failure == null || failure.getCause() instanceof UnavailableException)
                        .get())
                .isTrue();
        assertThat(glance.of("a", NOON, read)).isEqualTo(reads.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
