package city.training.internal.offering.moment;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.InvalidException;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.Intake;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.enrolment.roster.RosterDesk;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.offering.MinimumPolicy;
import city.training.offering.OfferingId;
import city.training.offering.PassingPolicy;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens at the very moment of a release, and to seats that are kept when people change. */
class ReleaseTest {
    private static final Instant RELEASE = NOON.plus(Duration.ofDays(2));

    private static AllocationPolicy kept(Share... shares) {
        return new AllocationPolicy(List.of(shares), RELEASE);
    }

    private static Request request(String person, Instant at) {
        return new Request(new StaffId(person), new StaffId(person), Optional.empty(), at, Optional.empty());
    }

    private static Intake intake(City city) {
        return new Intake(city.database, city.directory, city.outbox, city.clock);
    }

    private static EnrolmentState state(City city, String person, OfferingId offering) {
        return city.of(person, offering).state();
    }

    private static void replaysWithoutDifference(City city, OfferingId offering) {
        assertThat(new ExplanationBook(city.database, city.enrolments)
                        .replay(OFFICER, offering)
                        .differences())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_asks_just_before_the_release_is_not_overtaken_by_who_asks_just_after(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(1)
                .keeping(kept(new Share("tax", 1)))
                .create();

        List<Decision> decisions = intake(city)
                .decide(
                        offering,
                        List.of(
                                request("road-kim", RELEASE.minusMillis(1)),
                                request("road-lee", RELEASE.plusMillis(1))));

        assertThat(decisions.get(0)).isInstanceOf(Decision.Confirmed.class);
        assertThat(decisions.get(1)).isInstanceOf(Decision.Waitlisted.class);
        replaysWithoutDifference(city, offering);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_asked_before_the_release_and_is_decided_after_it_does_not_stand_in_line_beside_free_seats(
            Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(2)
                .keeping(kept(new Share("tax", 2)))
                .create();
        city.clock.set(RELEASE);
        new Moments(city.database, city.line, city.outbox, city.clock).work();

        intake(city).decide(offering, List.of(request("road-kim", RELEASE.minusMillis(1))));

        assertThat(state(city, "road-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        replaysWithoutDifference(city, offering);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_of_a_department_may_be_taken_over_by_another_and_replays_so(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(2)
                .keeping(kept(new Share("tax", 1)))
                .heldBy("tax-1", "road-2")
                .create();

        RosterDesk.of(city).substitute(OFFICER, city.of("tax-1", offering).id(), new StaffId("road-3"), "");

        assertThat(state(city, "road-3", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        replaysWithoutDifference(city, offering);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_common_seat_that_a_department_takes_over_out_of_its_own_goes_to_the_line(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(2)
                .keeping(kept(new Share("tax", 1)))
                .heldBy("road-1", "road-2")
                .create();
        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.WAITLISTED);

        RosterDesk.of(city).substitute(OFFICER, city.of("road-1", offering).id(), new StaffId("tax-1"), "");

        assertThat(state(city, "tax-1", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        replaysWithoutDifference(city, offering);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_release_leaves_time_to_pass_on_what_it_frees(Database database) {
        City city = new City(database);
        AllocationPolicy kept = kept(new Share("tax", 1));
        Instant late = RELEASE.plus(Duration.ofMinutes(1));

        InvalidException invalid = catchThrowableOfType(InvalidException.class, () -> city.anOffering()
                .open(NOON, NOON)
                .keeping(kept)
                .passedOn(PassingPolicy.AT_ONCE.until(late.minusMillis(1)))
                .create());

        assertThat(invalid.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactly("policies.allocations.releasedAt");
        assertThat(city.anOffering()
                        .open(NOON, NOON)
                        .keeping(kept)
                        .passedOn(PassingPolicy.AT_ONCE.until(late))
                        .create())
                .isNotNull();
    }

    private static void look(City city, Instant moment) {
        new Moments(city.database, city.line, city.outbox, Clock.fixed(moment, ZoneOffset.UTC)).work();
    }

    private static long releases(City city) {
        return city.events.stream()
                .filter(event -> event.topic().endsWith("RELEASED"))
                .count();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_another_node_has_released_is_kept_for_nobody_by_a_clock_that_is_behind(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(1)
                .keeping(kept(new Share("tax", 1)))
                .create();
        city.clock.set(RELEASE.minusMillis(5));
        look(city, RELEASE);

        city.enrol("road-kim", offering);

        assertThat(state(city, "road-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        replaysWithoutDifference(city, offering);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_release_is_told_once_whatever_is_changed_afterwards_unless_seats_are_kept_again(Database database) {
        City city = new City(database);
        AllocationPolicy one = kept(new Share("tax", 1));
        OfferingId offering = city.anOffering().withSeats(2).keeping(one).create();
        city.clock.set(RELEASE);
        look(city, RELEASE);
        AllocationPolicy two = kept(new Share("tax", 2));
        city.offerings.change(
                OFFICER, offering, city.anOffering().withSeats(2).keeping(two).draft(), 1, Optional.empty());
        look(city, RELEASE);
        assertThat(releases(city)).isEqualTo(1);

        Instant later = RELEASE.plus(Duration.ofHours(1));
        AllocationPolicy again = new AllocationPolicy(two.departments(), later);
        city.offerings.change(
                OFFICER, offering, city.anOffering().withSeats(2).keeping(again).draft(), 2, Optional.empty());
        city.enrol("road-kim", offering);
        assertThat(state(city, "road-kim", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        city.clock.set(later);
        look(city, later);

        assertThat(releases(city)).isEqualTo(2);
        assertThat(state(city, "road-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        replaysWithoutDifference(city, offering);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_release_that_is_due_is_not_forgotten_when_the_minimum_is_changed(Database database) {
        City city = new City(database);
        AllocationPolicy one = kept(new Share("tax", 1));
        OfferingId offering = city.anOffering().withSeats(2).keeping(one).create();
        city.clock.set(RELEASE);
        MinimumPolicy minimum = new MinimumPolicy(1, RELEASE.plus(Duration.ofHours(1)));
        city.offerings.change(
                OFFICER,
                offering,
                city.anOffering().withSeats(2).keeping(one).needing(minimum).draft(),
                1,
                Optional.empty());

        look(city, RELEASE);

        assertThat(releases(city)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_was_released_does_not_stand_against_fewer_seats(Database database) {
        City city = new City(database);
        AllocationPolicy three = kept(new Share("tax", 3));
        OfferingId offering = city.anOffering().withSeats(3).keeping(three).create();
        city.clock.set(RELEASE);

        city.offerings.change(
                OFFICER, offering, city.anOffering().withSeats(2).keeping(three).draft(), 1, Optional.empty());

        assertThat(city.offerings.get(offering).capacity()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void policies_that_are_too_long_to_be_kept_are_refused(Database database) {
        City city = new City(database);
        Share[] shares = IntStream.range(0, 200)
                .mapToObj(number -> new Share("과".repeat(196) + (1000 + number), 1))
                .toArray(Share[]::new);

        InvalidException invalid = catchThrowableOfType(
                InvalidException.class,
                () -> city.anOffering().withSeats(200).keeping(kept(shares)).create());

        assertThat(invalid.faults()).extracting(InvalidException.Fault::field).containsExactly("policies");
    }
}
