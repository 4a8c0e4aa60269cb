package city.training.internal.enrolment;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.City.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_first_gets_the_seat_and_the_next_stand_in_line(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().withSeats(1).withWaitingList(2).create();

        assertThat(city.enrol("kim", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(city.enrol("lee", offering)).matches(decision -> positionOf(decision) == 1);
        assertThat(city.enrol("park", offering)).matches(decision -> positionOf(decision) == 2);
        assertThat(reasons(city.enrol("choi", offering))).containsExactly(Reason.WAITING_LIST_FULL);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_cancelled_seat_goes_to_the_first_in_line(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(1).heldBy("kim", "lee", "park").create();

        city.cancel("kim", offering);

        assertThat(city.of("kim", offering).state()).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(city.of("lee", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.of("park", offering).position()).hasValue(1);
        assertThat(city.trail(offering).stream().map(AuditEntry::action))
                .containsExactly("CREATED", "CONFIRMED", "WAITLISTED", "WAITLISTED", "CANCELLED", "CONFIRMED");
        assertThat(city.events.stream().map(event -> event.topic()))
                .endsWith("city/training/enrolment/CANCELLED", "city/training/enrolment/CONFIRMED");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_enrols_twice_and_a_repeated_request_gets_the_same_answer(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().withSeats(1).heldBy("kim").create();
        Caller lee = Caller.staff(new StaffId("lee")).withRequestKey("press-1");

        Decision first = city.enrolments.enrol(lee, offering);
        assertThat(city.enrolments.enrol(lee, offering)).isEqualTo(first);
        assertThat(reasons(city.enrolments.enrol(lee.withRequestKey("press-2"), offering)))
                .containsExactly(Reason.ALREADY_ENROLLED);
        assertThat(city.roster(offering)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_repeated_request_does_not_enrol_again_who_cancelled_meanwhile(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().create();
        Caller lee = Caller.staff(new StaffId("lee")).withRequestKey("press-1");
        city.enrolments.enrol(lee, offering);
        city.cancel("lee", offering);

        assertThat(reasons(city.enrolments.enrol(lee, offering))).containsExactly(Reason.REQUEST_KEY_REUSED);
        assertThat(city.enrolments.enrol(lee.withRequestKey("press-2"), offering))
                .isInstanceOf(Decision.Confirmed.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void enrolments_taken_over_under_one_key_are_one_for_each_person(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().withSeats(2).create();
        PastEnrolments past = new PastEnrolments(database, city.directory, (sql, events) -> {});
        List<StaffId> people = List.of(new StaffId("kim"), new StaffId("lee"));

        past.takeOver(offering, people, OFFICER.staffId(), "2025", NOON);
        past.takeOver(offering, people, OFFICER.staffId(), "2025", NOON);

        assertThat(city.roster(offering))
                .extracting(enrolment -> enrolment.staff().value())
                .containsExactly("kim", "lee");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_that_stayed_free_because_of_a_clash_is_taken_when_the_clash_ends(Database database) {
        City city = new City(database);
        OfferingId wanted = city.anOffering().heldBy("kim", "lee").create();
        OfferingId elsewhere =
                city.anOffering().of(city.aCourse("엑셀")).heldBy("lee").create();
        city.cancel("kim", wanted);
        assertThat(city.of("lee", wanted).state()).isEqualTo(EnrolmentState.WAITLISTED);

        city.cancel("lee", elsewhere);

        assertThat(city.of("lee", wanted).state()).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_window_is_kept_to_the_millisecond(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(9).open(NOON, NOON.plusMillis(1000)).create();

        city.clock.set(NOON.minusMillis(1));
        assertThat(reasons(city.enrol("kim", offering))).containsExactly(Reason.NOT_OPEN_YET);
        city.clock.set(NOON);
        assertThat(city.enrol("kim", offering)).isInstanceOf(Decision.Confirmed.class);
        city.clock.set(NOON.plusMillis(999));
        assertThat(city.enrol("lee", offering)).isInstanceOf(Decision.Confirmed.class);
        city.clock.set(NOON.plusMillis(1000));
        assertThat(reasons(city.enrol("park", offering))).containsExactly(Reason.CLOSED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_at_the_same_time_elsewhere_is_a_clash_and_a_place_in_line_is_none(Database database) {
        City city = new City(database);
        OfferingId one =
                city.anOffering().of(city.aCourse("하나")).heldBy("kim", "lee").create();
        OfferingId two = city.anOffering().withSeats(5).create();
        OfferingId later = city.anOffering()
                .taught(session(NOON.plus(Duration.ofDays(7)).plus(Duration.ofHours(3))))
                .create();

        Decision clash = city.enrol("kim", two);
        assertThat(reasons(clash)).containsExactly(Reason.TIME_CLASH);
        assertThat(((Decision.Refused) clash).reasons().get(0).facts())
                .containsEntry("title", "하나")
                .containsEntry("offeringId", one.toString());
        assertThat(city.enrol("lee", two)).isInstanceOf(Decision.Confirmed.class);
        assertThat(city.enrol("kim", later)).isInstanceOf(Decision.Confirmed.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void whoever_got_a_seat_elsewhere_at_that_time_is_passed_over_and_the_reason_is_kept(Database database) {
        City city = new City(database);
        OfferingId wanted =
                city.anOffering().withSeats(1).heldBy("kim", "lee", "park").create();
        city.anOffering().withSeats(5).heldBy("lee").create();

        city.cancel("kim", wanted);

        assertThat(city.of("lee", wanted).position()).hasValue(1);
        assertThat(city.of("park", wanted).state()).isEqualTo(EnrolmentState.CONFIRMED);
        AuditEntry skip = city.trail(wanted).stream()
                .filter(entry -> entry.action().equals("PASSED_OVER"))
                .findFirst()
                .orElseThrow();
        assertThat(skip.reason()).isEqualTo("TIME_CLASH");
        assertThat(skip.facts()).containsEntry("staffId", "lee").containsKey("title");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_can_be_given_back_until_the_limit_and_a_place_in_line_always(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .withSeats(1)
                .cancelUntil(NOON.plusMillis(10))
                .heldBy("kim", "lee")
                .create();
        city.clock.set(NOON.plusMillis(10));

        Cancellation tooLate = city.enrolments.cancel(
                Caller.staff(new StaffId("kim")), city.of("kim", offering).id(), "");
        assertThat(((Cancellation.Refused) tooLate).reasons().get(0).reason()).isEqualTo(Reason.CANCELLATION_CLOSED);
        city.cancel("lee", offering);
        assertThat(city.of("lee", offering).state()).isEqualTo(EnrolmentState.CANCELLED);
        Enrolment kim = city.of("kim", offering);
        assertThat(city.enrolments.cancel(OFFICER, kim.id(), ""))
                .as("an officer's override needs a reason")
                .isInstanceOf(Cancellation.Refused.class);
        assertThat(city.enrolments.cancel(OFFICER, kim.id(), "전출")).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(city.enrolments.cancel(OFFICER, kim.id(), "전출"))
                .as("cancelling twice is answered like once")
                .isInstanceOf(Cancellation.Cancelled.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void people_act_for_themselves_and_officers_for_those_they_answer_for(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().withSeats(9).create();
        Caller kim = Caller.staff(new StaffId("세무-kim"));
        StaffId lee = new StaffId("세무-lee");
        Caller head = Caller.of(new StaffId("세무-head"), Role.TRAINING_DEPARTMENT_OFFICER);

        assertThatThrownBy(() -> city.enrolments.enrolFor(kim, offering, lee)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> city.enrolments.enrolFor(head, offering, new StaffId("건설-park")))
                .isInstanceOf(NotAllowedException.class);
        assertThat(city.enrolments.enrolFor(head, offering, lee)).isInstanceOf(Decision.Confirmed.class);
        Enrolment of = city.of("세무-lee", offering);
        assertThatThrownBy(() -> city.enrolments.cancel(kim, of.id(), "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> city.enrolments.get(kim, of.id())).isInstanceOf(NotFoundException.class);
        assertThat(city.enrolments.enrolFor(OFFICER, offering, new StaffId("stranger")))
                .matches(decision -> reasons(decision).equals(List.of(Reason.NOT_IN_DIRECTORY)));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_standing_says_what_one_may_do_and_why_not(Database database) {
        City city = new City(database);
        OfferingId free = city.anOffering().withSeats(1).create();
        OfferingId full = city.anOffering()
                .taught(session(NOON.plus(Duration.ofDays(9))))
                .withSeats(1)
                .heldBy("kim")
                .create();

        var lee = city.enrolments.standings(Caller.staff(new StaffId("lee")), List.of(free, full));
        assertThat(at(free, lee).actions()).containsExactly(Standing.Action.ENROL);
        assertThat(at(full, lee).actions()).containsExactly(Standing.Action.JOIN_WAITING_LIST);
        var kim = city.enrolments.standings(Caller.staff(new StaffId("kim")), List.of(free, full));
        assertThat(at(full, kim).actions()).containsExactly(Standing.Action.CANCEL);
        city.clock.set(NOON.plus(Duration.ofDays(4)));
        var late = city.enrolments.standings(Caller.staff(new StaffId("lee")), List.of(free));
        assertThat(at(free, late).obstacles()).extracting(Refusal::reason).containsExactly(Reason.CLOSED);
    }

    private static Standing at(OfferingId offering, Map<OfferingId, Standing> standings) {
        return Optional.ofNullable(standings.get(offering)).orElseThrow();
    }

    private static int positionOf(Decision decision) {
        return decision instanceof Decision.Waitlisted waiting ? waiting.position() : -1;
    }

    private static List<Reason> reasons(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.reasons().stream().map(Refusal::reason).toList()
                : List.of();
    }
}
