package city.training.internal.enrolment.passing;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.City.session;
import static city.training.internal.enrolment.passing.PassingTown.reason;
import static city.training.internal.enrolment.passing.PassingTown.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Standing.Action;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.PassingPolicy;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatOfferTest {
    private static final PassingPolicy FOR_A_DAY = PassingPolicy.offered(24);

    private static OfferingId offered(PassingTown town, String... people) {
        OfferingId offering =
                town.city.anOffering().passedOn(FOR_A_DAY).heldBy(people).create();
        town.city.cancel(people[0], offering);
        return offering;
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_freed_seat_is_offered_to_the_first_in_line_and_theirs_when_they_accept(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee", "park");

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.SEAT_OFFERED);
        assertThat(town.standing("lee", offering).actions()).containsExactlyInAnyOrder(Action.ACCEPT, Action.DECLINE);
        assertThat(town.standing("lee", offering).answerBy()).contains(NOON.plus(Duration.ofDays(1)));
        assertThat(town.city.offerings.get(offering).seatsTaken()).isEqualTo(1);
        assertThat(town.city.of("park", offering).position()).hasValue(1);

        assertThat(town.accept("lee", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(town.accept("lee", offering)).as("once more").isInstanceOf(Decision.Confirmed.class);

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.standing("lee", offering).answerBy()).isEmpty();
        assertThat(town.story("lee", offering))
                .extracting(Chapter::what)
                .containsExactly("WAITLISTED", "SEAT_OFFERED", "CONFIRMED");
        assertThat(town.city.events)
                .filteredOn(event -> event.topic().endsWith("SEAT_OFFERED"))
                .singleElement()
                .satisfies(event -> assertThat(event.properties()).containsEntry("answerBy", "2026-03-02T03:00:00Z"));
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_declined_seat_goes_on_and_who_declined_is_out_of_the_line(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee", "park");

        assertThat(town.decline("lee", offering)).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(town.decline("lee", offering)).as("once more").isInstanceOf(Cancellation.Cancelled.class);

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(town.story("lee", offering).get(2).reason()).isEqualTo("OFFER_DECLINED");
        assertThat(town.state("park", offering)).isEqualTo(EnrolmentState.SEAT_OFFERED);
        assertThat(reason(town.accept("lee", offering))).isEqualTo(Reason.NOT_OFFERED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void silence_passes_the_seat_on_without_anybody_clicking(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee", "park");

        town.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.SEAT_OFFERED);
        town.pass(Duration.ofMillis(1));

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.story("lee", offering).get(2).actor()).isEqualTo("training-clock");
        assertThat(town.state("park", offering)).isEqualTo(EnrolmentState.SEAT_OFFERED);
        assertThat(town.standing("park", offering).answerBy()).contains(NOON.plus(Duration.ofDays(2)));
        assertThat(reason(town.accept("lee", offering))).isEqualTo(Reason.OFFER_EXPIRED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_answer_after_the_deadline_is_too_late_also_where_the_clock_has_not_looked(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee", "park");
        town.city.clock.advance(Duration.ofHours(24));

        assertThat(town.standing("lee", offering).actions()).isEmpty();
        assertThat(reason(town.accept("lee", offering))).isEqualTo(Reason.OFFER_EXPIRED);

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.state("park", offering)).isEqualTo(EnrolmentState.SEAT_OFFERED);
        assertThat(reason(town.decline("lee", offering))).isEqualTo(Reason.OFFER_EXPIRED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_gets_a_seat_after_the_cut_off_and_no_offer_runs_longer(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = town.city
                .anOffering()
                .passedOn(FOR_A_DAY.until(NOON.plus(Duration.ofDays(5))))
                .heldBy("kim", "lee", "park")
                .create();
        town.city.clock.set(NOON.plus(Duration.ofDays(5)).minus(Duration.ofHours(2)));
        town.city.cancel("kim", offering);
        assertThat(town.standing("lee", offering).answerBy()).contains(NOON.plus(Duration.ofDays(5)));

        town.pass(Duration.ofHours(2));

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.state("park", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_earlier_cut_off_shortens_the_offers_there_are(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee", "park");
        Offering.Draft earlier = town.city
                .anOffering()
                .open(NOON, NOON)
                .passedOn(FOR_A_DAY.until(NOON.plus(Duration.ofHours(1))))
                .draft();

        town.city.offerings.change(OFFICER, offering, earlier, 1, Optional.empty());

        assertThat(town.standing("lee", offering).answerBy()).contains(NOON.plus(Duration.ofHours(1)));
        town.pass(Duration.ofHours(1));
        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_is_approved_after_the_cut_off_comes_too_late(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(ApprovalPolicy.by(Approver.TRAINING_OFFICER))
                .passedOn(PassingPolicy.AT_ONCE.until(NOON.plus(Duration.ofDays(4))))
                .heldBy("kim")
                .create();
        EnrolmentId kim = town.city.of("kim", offering).id();
        town.city.clock.set(NOON.plus(Duration.ofDays(4)));

        ApprovalDesk.of(town.city).approve(OFFICER, kim, "");

        assertThat(town.state("kim", offering)).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.standing("kim", offering).approval().orElseThrow().reason())
                .isEqualTo("APPROVED_TOO_LATE");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_earlier_cut_off_ends_what_is_still_pending_then(Database database) {
        PassingTown town = new PassingTown(database);
        ApprovalPolicy policy = ApprovalPolicy.by(Approver.TRAINING_OFFICER);
        OfferingId offering =
                town.city.anOffering().approved(policy).heldBy("kim").create();
        Offering.Draft earlier = town.city
                .anOffering()
                .open(NOON, NOON)
                .approved(policy)
                .passedOn(PassingPolicy.AT_ONCE.until(NOON.plus(Duration.ofHours(1))))
                .draft();
        town.city.offerings.change(OFFICER, offering, earlier, 1, Optional.empty());

        town.city.clock.advance(Duration.ofHours(1));
        ApprovalDesk.workOff(town.city);

        assertThat(town.state("kim", offering)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_held_offer_is_a_seat_at_that_time_so_nobody_accepts_two(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee");
        OfferingId other = town.city
                .anOffering()
                .of(town.city.aCourse("엑셀"))
                .taught(session(NOON.plus(Duration.ofDays(9))))
                .heldBy("lee")
                .create();
        assertThat(reason(town.city.enrol("lee", town.city.anOffering().create())))
                .isEqualTo(Reason.TIME_CLASH);
        Offering.Draft sameTime = town.city
                .anOffering()
                .of(town.city.course)
                .taught(session(NOON.plus(Duration.ofDays(9))))
                .passedOn(FOR_A_DAY)
                .draft();
        town.city.offerings.change(OFFICER, offering, sameTime, 1, Optional.empty());

        assertThat(reason(town.accept("lee", offering))).isEqualTo(Reason.TIME_CLASH);
        town.city.cancel("lee", other);
        assertThat(town.accept("lee", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_lets_an_offer_go_gets_the_seat_that_was_free_elsewhere_all_the_time(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId wanted = town.city
                .anOffering()
                .of(town.city.aCourse("엑셀"))
                .heldBy("choi", "lee")
                .create();
        OfferingId offering = offered(town, "kim", "lee");
        town.city.cancel("choi", wanted);
        assertThat(town.state("lee", wanted)).isEqualTo(EnrolmentState.WAITLISTED);

        town.decline("lee", offering);

        assertThat(town.state("lee", wanted)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(wanted)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_cut_of_seats_takes_offered_ones_and_they_are_offered_again(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = town.city
                .anOffering()
                .withSeats(2)
                .passedOn(FOR_A_DAY)
                .heldBy("kim", "choi", "lee")
                .create();
        town.city.cancel("kim", offering);
        EnrolmentId lee = town.city.of("lee", offering).id();
        Offering.Draft one = town.city.anOffering().passedOn(FOR_A_DAY).draft();
        Offering.Draft two =
                town.city.anOffering().withSeats(2).passedOn(FOR_A_DAY).draft();

        town.city.offerings.change(
                OFFICER, offering, one, 1, Optional.of(new Offering.Displacement(List.of(lee), true, "PC 고장")));
        assertThat(town.city.of("lee", offering).position()).hasValue(1);
        town.pass(Duration.ofHours(24));
        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        town.city.offerings.change(OFFICER, offering, two, 2, Optional.empty());

        assertThat(town.standing("lee", offering).answerBy()).contains(NOON.plus(Duration.ofDays(2)));
        assertThat(town.accept("lee", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_person_and_those_who_answer_for_them_answer_and_nobody_else(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "tax-kim", "tax-lee", "road-park");
        EnrolmentId lee = town.city.of("tax-lee", offering).id();
        Caller taxOfficer = Caller.of(new StaffId("tax-officer"), Role.TRAINING_DEPARTMENT_OFFICER);
        Caller roadOfficer = Caller.of(new StaffId("road-officer"), Role.TRAINING_DEPARTMENT_OFFICER);

        assertThatThrownBy(() -> town.offers.accept(staff("road-park"), lee)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.offers.accept(roadOfficer, lee)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.offers.decline(roadOfficer, lee, "x".repeat(1_001)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.offers.decline(taxOfficer, lee, "x".repeat(1_001)))
                .isInstanceOf(InvalidException.class);
        assertThat(town.offers.decline(taxOfficer, lee, "출장")).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(town.story("tax-lee", offering).get(2).reason()).isEqualTo("출장");
        assertThat(town.offers.accept(
                        OFFICER, town.city.of("road-park", offering).id()))
                .isInstanceOf(Decision.Confirmed.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_offered_seat_may_be_left_after_the_limit_for_cancelling(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = town.city
                .anOffering()
                .cancelUntil(NOON.plus(Duration.ofHours(1)))
                .passedOn(FOR_A_DAY)
                .heldBy("kim", "lee")
                .create();
        town.city.cancel("kim", offering);
        town.city.clock.advance(Duration.ofHours(2));

        town.city.cancel("lee", offering);

        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_offer_that_has_run_out_is_not_given_back_but_over(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering = offered(town, "kim", "lee", "park");
        town.city.clock.advance(Duration.ofHours(24));

        Cancellation answer = town.city.enrolments.cancel(
                staff("lee"), town.city.of("lee", offering).id(), "");

        assertThat(reason(answer)).isEqualTo(Reason.OFFER_EXPIRED);
        assertThat(town.state("lee", offering)).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.state("park", offering)).isEqualTo(EnrolmentState.SEAT_OFFERED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_repeated_request_is_told_that_a_seat_is_offered_meanwhile(Database database) {
        PassingTown town = new PassingTown(database);
        OfferingId offering =
                town.city.anOffering().passedOn(FOR_A_DAY).heldBy("kim").create();
        Caller lee = staff("lee").withRequestKey("press-1");
        town.city.enrolments.enrol(lee, offering);
        town.city.cancel("kim", offering);

        assertThat(town.city.enrolments.enrol(lee, offering)).isInstanceOf(Decision.Offered.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void offers_are_kept_within_the_dates(Database database) {
        City city = new City(database);

        assertThatThrownBy(() -> city.anOffering()
                        .passedOn(PassingPolicy.offered(0).until(NOON))
                        .create())
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidException.Fault::field)
                        .containsExactly("policies.passing.offerHours", "policies.passing.until"));
        assertThatThrownBy(() -> city.anOffering()
                        .passedOn(PassingPolicy.offered(2_161)
                                .until(NOON.plus(Duration.ofDays(7)).plusMillis(1)))
                        .create())
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.faults())
                        .hasSize(2));
        OfferingId kept = city.anOffering()
                .passedOn(PassingPolicy.offered(2_160).until(NOON.plus(Duration.ofDays(7))))
                .create();
        assertThat(city.offerings.get(kept).policies().passing())
                .isEqualTo(PassingPolicy.offered(2_160).until(NOON.plus(Duration.ofDays(7))));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void random_weeks_of_offers_replay_without_a_difference(Database database) {
        PassingTown town = new PassingTown(database);
        Random random = new Random(20260331);
        OfferingId offering = town.city
                .anOffering()
                .withSeats(3)
                .withWaitingList(6)
                .taught()
                .open(NOON, NOON.plus(Duration.ofDays(60)))
                .passedOn(PassingPolicy.offered(10))
                .create();
        for (int step = 0; step < 120; step++) {
            if (random.nextBoolean()) {
                town.pass(Duration.ofHours(random.nextInt(6)));
            } else {
                town.city.clock.advance(Duration.ofHours(random.nextInt(6)));
            }
            String person = "p" + random.nextInt(12);
            Optional<Enrolment> live = town.city.roster(offering).stream()
                    .filter(one -> one.state().isLive() && one.staff().value().equals(person))
                    .findFirst();
            if (live.isEmpty()) {
                town.city.enrol(person, offering);
            } else if (live.get().state() == EnrolmentState.SEAT_OFFERED && random.nextInt(3) > 0) {
                town.accept(person, offering);
            } else if (live.get().state() == EnrolmentState.SEAT_OFFERED) {
                town.decline(person, offering);
            } else if (random.nextInt(3) == 0) {
                town.city.cancel(person, offering);
            }
            assertThat(town.city.offerings.get(offering).seatsTaken()).isLessThanOrEqualTo(3);
        }
        assertThat(town.city.roster(offering)).extracting(Enrolment::state).contains(EnrolmentState.EXPIRED);
        assertThat(town.differences(offering)).isEmpty();
    }
}
