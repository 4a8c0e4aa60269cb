package city.training.internal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.offering.OfferingId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final OfferingId offering = new OfferingId(UUID.randomUUID());

    @Test
    void a_request_that_breaks_the_decision_does_not_take_its_neighbours_with_it() throws Exception {
        CountDownLatch everybodyWaits = new CountDownLatch(1);
        Desk<String, String> desk = new Desk<>(
                (where, requests) -> {
                    await(everybodyWaits);
                    if (requests.contains("bad")) {
                        throw new IllegalStateException("cannot be stored");
                    }
                    return requests;
                },
                new Desk.Limits(10, 100, 1));
        CompletableFuture<String> first = desk.ask(offering, "first");
        CompletableFuture<String> neighbour = desk.ask(offering, "neighbour");
        CompletableFuture<String> bad = desk.ask(offering, "bad");
        CompletableFuture<String> other = desk.ask(offering, "other");
        everybodyWaits.countDown();

        assertThat(List.of(first.get(), neighbour.get(), other.get())).containsExactly("first", "neighbour", "other");
        assertThatThrownBy(bad::get).hasRootCauseMessage("cannot be stored");
        desk.close();
    }

    @Test
    void limits_that_would_serve_nobody_are_refused_with_the_name_of_the_file() {
        assertThatThrownBy(() -> new Desk.Limits(0, 100, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("etc/city.training.enrolment.cfg");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
