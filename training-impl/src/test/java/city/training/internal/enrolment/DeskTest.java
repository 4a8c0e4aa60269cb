package city.training.internal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.NotFoundException;
import city.training.UnavailableException;
import city.training.offering.OfferingId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final OfferingId offering = new OfferingId(UUID.randomUUID());
    private final OfferingId another = new OfferingId(UUID.randomUUID());
    private final OfferingId third = new OfferingId(UUID.randomUUID());
    private final CountDownLatch clerkIsBusy = new CountDownLatch(1);
    private final CountDownLatch everybodyWaits = new CountDownLatch(1);
    private final List<Map<OfferingId, List<String>>> decided = new CopyOnWriteArrayList<>();

    @Test
    void a_request_that_breaks_the_decision_does_not_take_its_neighbours_with_it() throws Exception {
        Desk<String, String> desk = desk(new Desk.Limits(10, 10, 100, 1));
        CompletableFuture<String> first = desk.ask(offering, "first");
        CompletableFuture<String> neighbour = desk.ask(offering, "neighbour");
        CompletableFuture<String> bad = desk.ask(offering, "bad");
        CompletableFuture<String> other = desk.ask(offering, "other");
        CompletableFuture<String> elsewhere = desk.ask(another, "elsewhere");
        everybodyWaits.countDown();

        assertThat(List.of(first.get(), neighbour.get(), other.get(), elsewhere.get()))
                .containsExactly("first", "neighbour", "other", "elsewhere");
        assertThatThrownBy(bad::get).hasRootCauseMessage("cannot be stored");
        desk.close();
    }

    @Test
    void several_lines_are_decided_together_each_in_its_order() throws Exception {
        Desk<String, String> desk = desk(new Desk.Limits(4, 10, 100, 1));
        keepClerkBusy(desk);
        desk.ask(offering, "a");
        desk.ask(another, "b");
        desk.ask(offering, "c");
        desk.ask(another, "d");
        CompletableFuture<String> last = desk.ask(another, "e");
        everybodyWaits.countDown();

        assertThat(last.get()).isEqualTo("e");
        assertThat(decided)
                .containsExactly(
                        Map.of(third, List.of("opens the desk")),
                        Map.of(offering, List.of("a", "c"), another, List.of("b", "d")),
                        Map.of(another, List.of("e")));
        desk.close();
    }

    @Test
    void no_more_lines_are_decided_together_than_wanted() throws Exception {
        Desk<String, String> desk = desk(new Desk.Limits(10, 1, 100, 1));
        keepClerkBusy(desk);
        desk.ask(offering, "a");
        CompletableFuture<String> last = desk.ask(another, "b");
        everybodyWaits.countDown();

        assertThat(last.get()).isEqualTo("b");
        assertThat(decided.subList(1, 3))
                .containsExactly(Map.of(offering, List.of("a")), Map.of(another, List.of("b")));
        desk.close();
    }

    @Test
    void nobody_is_decided_about_twice_together() throws Exception {
        Desk<String, String> desk = desk(new Desk.Limits(10, 10, 100, 1));
        keepClerkBusy(desk);
        desk.ask(offering, "kim");
        CompletableFuture<String> again = desk.ask(another, "kim");
        everybodyWaits.countDown();

        assertThat(again.get()).isEqualTo("kim");
        assertThat(decided.subList(1, 3))
                .containsExactly(Map.of(offering, List.of("kim")), Map.of(another, List.of("kim")));
        desk.close();
    }

    @Test
    void an_offering_that_is_not_there_does_not_take_others_with_it() throws Exception {
        Desk<String, String> desk = desk(new Desk.Limits(10, 10, 100, 1));
        keepClerkBusy(desk);
        CompletableFuture<String> missing = desk.ask(offering, "missing");
        CompletableFuture<String> there = desk.ask(another, "there");
        everybodyWaits.countDown();

        assertThat(there.get()).isEqualTo("there");
        assertThatThrownBy(missing::get).hasRootCauseInstanceOf(NotFoundException.class);
        desk.close();
    }

    @Test
    void a_desk_that_closes_sends_away_who_still_waits() throws Exception {
        Desk<String, String> desk = desk(new Desk.Limits(10, 10, 100, 1));
        CompletableFuture<String> served = keepClerkBusy(desk);
        CompletableFuture<String> waits = desk.ask(offering, "waits");
        everybodyWaits.countDown();
        served.get();
        desk.close();

        assertThat(waits)
                .satisfiesAnyOf(
                        answered -> assertThat(answered).isCompletedWithValue("waits"),
                        sent -> assertThatThrownBy(sent::get).hasRootCauseInstanceOf(UnavailableException.class));
        assertThatThrownBy(() -> desk.ask(offering, "late")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void limits_that_would_serve_nobody_are_refused_with_the_name_of_the_file() {
        assertThatThrownBy(() -> new Desk.Limits(0, 10, 100, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("etc/city.training.enrolment.cfg");
    }

    /** Its one clerk waits with the first request until everybody has come. */
    private Desk<String, String> desk(Desk.Limits limits) {
        return new Desk<>(this::decide, who -> who, limits);
    }

    private CompletableFuture<String> keepClerkBusy(Desk<String, String> desk) {
        CompletableFuture<String> served = desk.ask(third, "opens the desk");
        await(clerkIsBusy);
        return served;
    }

    private Map<OfferingId, List<String>> decide(Map<OfferingId, List<String>> requests) {
        clerkIsBusy.countDown();
        await(everybodyWaits);
        List<String> all = requests.values().stream().flatMap(List::stream).toList();
        if (all.contains("bad")) {
            throw new IllegalStateException("cannot be stored");
        }
        if (all.contains("missing")) {
            throw new NotFoundException("offering", offering);
        }
        decided.add(requests);
        return requests;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
