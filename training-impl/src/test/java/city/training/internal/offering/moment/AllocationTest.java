package city.training.internal.offering.moment;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Replay.Difference;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.enrolment.roster.RosterDesk;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code tax-kim} and others work in {@code tax}. */
class AllocationTest {
    private static final Instant RELEASE = NOON.plus(Duration.ofDays(2));

    private static AllocationPolicy kept(Share... shares) {
        return new AllocationPolicy(List.of(shares), RELEASE);
    }

    private static void pass(City city, Duration time) {
        city.clock.advance(time);
        Moments moments = new Moments(city.database, city.line, city.outbox, city.clock);
        moments.work();
        assertThat(moments.haveCome()).isFalse();
    }

    private static EnrolmentState state(City city, String person, OfferingId offering) {
        return city.of(person, offering).state();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_department_has_its_seats_and_then_the_common_ones_and_others_wait(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(4)
                .keeping(kept(new Share("tax", 2)))
                .heldBy("road-1", "road-2", "road-3", "tax-1", "tax-2", "tax-3")
                .create();

        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "road-3", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(state(city, "tax-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "tax-3", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        AuditEntry waits = city.trail(offering).get(3);
        assertThat(waits.facts())
                .containsEntry("heldForDepartments", "2")
                .containsEntry("department", "road")
                .containsEntry("seatsTaken", "2");
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_department_takes_common_seats_when_its_own_are_gone(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(3)
                .keeping(kept(new Share("tax", 1)))
                .heldBy("tax-1", "tax-2", "road-1", "road-2")
                .create();

        assertThat(state(city, "tax-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "road-1", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void at_the_release_what_is_left_goes_to_those_in_line_without_anybody_clicking(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(3)
                .keeping(kept(new Share("tax", 2)))
                .heldBy("road-1", "road-2", "road-3", "tax-1")
                .create();

        pass(city, Duration.ofDays(2).minusMillis(1));
        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        pass(city, Duration.ofMillis(1));

        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "road-3", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(city.trail(offering)).extracting(AuditEntry::action).containsSubsequence("RELEASED", "CONFIRMED");
        assertThat(city.events)
                .filteredOn(event -> event.topic().endsWith("RELEASED"))
                .hasSize(1);
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_decision_after_the_release_counts_everything_as_free_also_where_the_clock_has_not_looked(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(2)
                .keeping(kept(new Share("tax", 2)))
                .heldBy("road-1")
                .create();
        assertThat(state(city, "road-1", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        city.clock.set(RELEASE);

        assertThat(city.enrol("road-2", offering)).isInstanceOf(Decision.Confirmed.class);

        assertThat(state(city, "road-1", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_freed_seat_of_a_department_goes_to_its_first_in_line_past_others_and_they_are_told_why(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(2)
                .keeping(kept(new Share("tax", 1)))
                .heldBy("road-1", "tax-1", "road-2", "tax-2")
                .create();

        city.cancel("tax-1", offering);

        assertThat(state(city, "tax-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.of("road-2", offering).position()).hasValue(1);
        AuditEntry skip = city.trail(offering).stream()
                .filter(entry -> entry.action().equals("PASSED_OVER"))
                .findFirst()
                .orElseThrow();
        assertThat(skip.reason()).isEqualTo("HELD_FOR_DEPARTMENTS");
        assertThat(skip.facts()).containsEntry("staffId", "road-2").containsEntry("heldForDepartments", "1");
        city.cancel("road-1", offering);
        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_person_is_told_how_many_seats_are_left_for_them(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(3)
                .withWaitingList(0)
                .keeping(kept(new Share("tax", 2)))
                .heldBy("road-1")
                .create();

        assertThat(standing(city, "tax-1", offering).seatsLeft()).hasValue(2);
        assertThat(standing(city, "tax-1", offering).actions()).containsExactly(Action.ENROL);
        assertThat(standing(city, "road-2", offering).seatsLeft()).hasValue(0);
        Refusal full = standing(city, "road-2", offering).obstacles().get(0);
        assertThat(full.reason()).isEqualTo(Reason.WAITING_LIST_FULL);
        assertThat(full.facts()).containsEntry("heldForDepartments", 2);
        assertThat(standing(city, "road-2", city.anOffering().create()).seatsLeft())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_taken_over_counts_for_the_department_of_who_comes(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(2)
                .keeping(kept(new Share("tax", 1)))
                .heldBy("tax-1", "road-1", "road-2")
                .create();

        RosterDesk.of(city).substitute(OFFICER, city.of("road-1", offering).id(), new StaffId("tax-2"), "");
        city.cancel("tax-1", offering);

        assertThat(state(city, "road-2", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void approved_requests_and_lots_keep_to_it_too(Database database) {
        City city = new City(database);
        OfferingId approved = city.anOffering()
                .of(city.aCourse("엑셀"))
                .withSeats(2)
                .approved(ApprovalPolicy.by(Approver.TRAINING_OFFICER))
                .keeping(kept(new Share("tax", 1)))
                .heldBy("road-1", "road-2", "tax-1")
                .create();
        OfferingId drawn = city.anOffering()
                .admitting(Admission.LOTTERY)
                .open(NOON, NOON.plus(Duration.ofHours(1)))
                .withSeats(2)
                .keeping(kept(new Share("hr", 1)))
                .heldBy("sea-1", "sea-2", "hr-1")
                .create();

        List.of("road-1", "road-2", "tax-1").forEach(person -> ApprovalDesk.of(city)
                .approve(OFFICER, city.of(person, approved).id(), ""));
        city.clock.advance(Duration.ofHours(1));
        PoolTown.admissions(city).draw(OFFICER, drawn, Optional.of("seed"));

        assertThat(state(city, "road-2", approved)).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(state(city, "tax-1", approved)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(state(city, "hr-1", drawn)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(differences(city, approved)).isEmpty();
        assertThat(differences(city, drawn)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void more_than_there_is_cannot_be_kept(Database database) {
        City city = new City(database);
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("소회의실", 2, 2));
        Instant start = NOON.plus(Duration.ofDays(7));

        InvalidException invalid = catchThrowableOfType(InvalidException.class, () -> city.anOffering()
                .withSeats(3)
                .keeping(new AllocationPolicy(
                        List.of(new Share("tax", 2), new Share("tax", 0), new Share(" ", 2)), start.plusMillis(1)))
                .create());
        assertThat(invalid.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactly(
                        "policies.allocations.departments[1].department",
                        "policies.allocations.departments[1].seats",
                        "policies.allocations.departments[2].department",
                        "policies.allocations.departments",
                        "policies.allocations.releasedAt");
        ConflictException tooMany = catchThrowableOfType(ConflictException.class, () -> city.anOffering()
                .withSeats(3)
                .taught(new Session.Draft(start, start.plus(Duration.ofHours(1)), Optional.of(room)))
                .keeping(kept(new Share("tax", 3)))
                .create());
        assertThat(tooMany.reasons().get(0).reason()).isEqualTo(Reason.ALLOCATIONS_EXCEED_CAPACITY);
        AllocationPolicy one = kept(new Share("tax", 1));
        assertThat(city.offerings.get(city.anOffering().keeping(one).create()).policies())
                .isEqualTo(Policies.NONE.with(one));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void random_days_with_departments_replay_without_a_difference(Database database) {
        City city = new City(database);
        Random random = new Random(20260322);
        OfferingId offering = city.anOffering()
                .withSeats(6)
                .withWaitingList(5)
                .keeping(kept(new Share("a", 2), new Share("b", 1)))
                .create();
        for (int step = 0; step < 150; step++) {
            pass(city, Duration.ofMinutes(random.nextInt(40)));
            String person = List.of("a", "b", "c").get(random.nextInt(3)) + "-" + random.nextInt(6);
            Optional<Enrolment> live = city.roster(offering).stream()
                    .filter(one -> one.state().isLive() && one.staff().value().equals(person))
                    .findFirst();
            if (live.isEmpty()) {
                city.enrol(person, offering);
            } else if (random.nextInt(2) == 0) {
                city.cancel(person, offering);
            }
            long others = city.roster(offering).stream()
                    .filter(one -> one.state() == EnrolmentState.CONFIRMED
                            && one.staff().value().startsWith("c"))
                    .count();
            if (city.clock.instant().isBefore(RELEASE)) {
                assertThat(others).isLessThanOrEqualTo(3);
            }
            assertThat(city.offerings.get(offering).seatsTaken()).isLessThanOrEqualTo(6);
        }
        assertThat(differences(city, offering)).isEmpty();
    }

    private static Standing standing(City city, String person, OfferingId offering) {
        return Objects.requireNonNull(city.enrolments
                .standings(Caller.staff(new StaffId(person)), List.of(offering))
                .get(offering));
    }

    private static List<Difference> differences(City city, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(OFFICER, offering)
                .differences();
    }
}
