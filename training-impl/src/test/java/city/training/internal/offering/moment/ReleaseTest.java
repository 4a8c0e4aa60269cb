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
import city.training.offering.OfferingId;
import city.training.offering.PassingPolicy;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
}
