package city.training.internal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RushTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void of_two_thousand_at_once_thirty_are_seated_and_fifty_wait_in_order(Database database) throws Exception {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(30).withWaitingList(50).create();

        List<Callable<Decision>> presses = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String staff = "staff-" + i;
            presses.add(() -> city.enrol(staff, offering));
        }
        List<Decision> decisions = allAtOnce(presses);

        Map<Class<?>, Long> kinds =
                decisions.stream().collect(Collectors.groupingBy(Decision::getClass, Collectors.counting()));
        assertThat(kinds)
                .containsEntry(Decision.Confirmed.class, 30L)
                .containsEntry(Decision.Waitlisted.class, 50L)
                .containsEntry(Decision.Refused.class, 1920L);
        List<Enrolment> roster = city.roster(offering);
        assertThat(roster).hasSize(80).isSortedAccordingTo(Comparator.comparingLong(Enrolment::rank));
        assertThat(roster.stream().map(Enrolment::staff)).doesNotHaveDuplicates();
        assertThat(roster.stream().filter(in(EnrolmentState.WAITLISTED)).map(e -> e.position()
                        .getAsInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void while_all_cancel_and_others_enrol_nothing_is_oversold_and_nobody_overtaken(Database database)
            throws Exception {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(30).withWaitingList(50).create();
        for (int i = 0; i < 80; i++) {
            city.enrol("staff-" + i, offering);
        }
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String leaver = "staff-" + i;
            String newcomer = "new-" + i;
            work.add(() -> {
                city.cancel(leaver, offering);
                return seated(city, offering);
            });
            work.add(() -> {
                city.enrol(newcomer, offering);
                return seated(city, offering);
            });
        }
        assertThat(allAtOnce(work)).allMatch(seated -> seated <= 30);

        List<Enrolment> roster = city.roster(offering);
        long lastSeated = roster.stream()
                .filter(in(EnrolmentState.CONFIRMED))
                .mapToLong(Enrolment::rank)
                .max()
                .orElseThrow();
        long firstWaiting = roster.stream()
                .filter(in(EnrolmentState.WAITLISTED))
                .mapToLong(Enrolment::rank)
                .min()
                .orElseThrow();
        assertThat(seated(city, offering)).isEqualTo(30);
        assertThat(lastSeated).isLessThan(firstWaiting);
    }

    private static int seated(City city, OfferingId offering) {
        return (int) city.roster(offering).stream()
                .filter(in(EnrolmentState.CONFIRMED))
                .count();
    }

    private static Predicate<Enrolment> in(EnrolmentState state) {
        return enrolment -> enrolment.state() == state;
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(200);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : people.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }
}
