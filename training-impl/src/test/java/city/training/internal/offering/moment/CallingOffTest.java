package city.training.internal.offering.moment;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Paging;
import city.training.Reason;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Replay.Difference;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.notice.Event;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.MinimumPolicy;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.OfferingState;
import city.training.offering.PassingPolicy;
import city.training.offering.Policies;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallingOffTest {
    private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everybody_in_it_is_told_and_nobody_gets_in_any_more(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .passedOn(PassingPolicy.offered(24))
                .withSeats(2)
                .heldBy("kim", "lee", "park", "choi")
                .create();
        city.cancel("kim", offering);
        int before = city.events.size();

        Offering off = city.offerings.callOff(OFFICER, offering, "강사 사정");

        assertThat(off.stateAt(NOON)).isEqualTo(OfferingState.CALLED_OFF);
        assertThat(off.calledOff()).contains(new Offering.CalledOff(NOON, "강사 사정"));
        assertThat(off.seatsTaken() + off.waiting()).isZero();
        assertThat(city.events.subList(before, city.events.size()))
                .extracting(Event::topic)
                .containsExactly(
                        "city/training/offering/CALLED_OFF",
                        "city/training/enrolment/OFFERING_CANCELLED",
                        "city/training/enrolment/OFFERING_CANCELLED",
                        "city/training/enrolment/OFFERING_CANCELLED");
        assertThat(story(city, "park", offering))
                .extracting(Chapter::what)
                .containsExactly("WAITLISTED", "SEAT_OFFERED", "OFFERING_CANCELLED");
        assertThat(story(city, "lee", offering).get(1).reason()).isEqualTo("강사 사정");
        assertThat(reason(city.enrol("new", offering))).isEqualTo(Reason.OFFERING_CALLED_OFF);
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void it_is_found_as_called_off_and_not_as_open(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().create();
        city.offerings.callOff(OFFICER, offering, "강사 사정");

        assertThat(found(city, OfferingState.CALLED_OFF)).containsExactly(offering);
        assertThat(found(city, OfferingState.OPEN)).isEmpty();
        assertThat(found(city, OfferingState.values())).containsExactly(offering);
    }

    private static List<OfferingId> found(City city, OfferingState... states) {
        OfferingSearch search = new OfferingSearch(
                Set.of(states), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return city.offerings.search(search, Paging.FIRST).items().stream()
                .map(Offering::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void its_room_is_free_and_whoever_had_no_time_elsewhere_gets_the_seat_there(Database database) {
        City city = new City(database);
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("전산교육장", 40, 40));
        Session.Draft there = new Session.Draft(NEXT_WEEK, NEXT_WEEK.plus(Duration.ofHours(3)), Optional.of(room));
        OfferingId wanted = city.anOffering()
                .of(city.aCourse("엑셀"))
                .heldBy("choi", "kim", "lee")
                .create();
        OfferingId offering = city.anOffering().taught(there).heldBy("kim").create();
        city.cancel("choi", wanted);
        city.cancel("lee", wanted);
        assertThat(city.of("kim", wanted).state()).isEqualTo(EnrolmentState.WAITLISTED);

        city.offerings.callOff(OFFICER, offering, "강사 사정");

        assertThat(city.of("kim", wanted).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(differences(city, wanted)).isEmpty();
        assertThat(city.anOffering().of(city.aCourse("특강")).taught(there).create())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_a_call_that_died_left_undone_is_done_when_it_is_repeated(Database database) {
        City city = new City(database);
        OfferingId wanted = city.anOffering()
                .of(city.aCourse("엑셀"))
                .heldBy("choi", "kim", "lee")
                .create();
        OfferingId offering = city.anOffering().heldBy("kim").create();
        city.cancel("choi", wanted);
        city.cancel("lee", wanted);
        // The commit is there, and nothing after it.
        database.write(sql -> {
            new MomentStore(sql).callOff(offering, "강사 사정", NOON);
            return city.line.callOff(sql, OFFICER.staffId(), offering, "강사 사정", NOON);
        });
        assertThat(city.of("kim", wanted).state()).isEqualTo(EnrolmentState.WAITLISTED);

        city.offerings.callOff(OFFICER, offering, "강사 사정");

        assertThat(city.of("kim", wanted).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(differences(city, wanted)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void without_sessions_it_is_called_off_also_after_the_close(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().taught().heldBy("kim").create();
        city.clock.advance(Duration.ofDays(4));

        Offering off = city.offerings.callOff(OFFICER, offering, "인원 미달");

        assertThat(off.stateAt(city.clock.instant())).isEqualTo(OfferingState.CALLED_OFF);
        assertThat(city.of("kim", offering).state()).isEqualTo(EnrolmentState.OFFERING_CANCELLED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_request_that_waits_for_its_approval_ends_with_it(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .approved(ApprovalPolicy.by(Approver.TRAINING_OFFICER))
                .heldBy("kim")
                .create();

        city.offerings.callOff(OFFICER, offering, "강사 사정");

        assertThat(city.of("kim", offering).state()).isEqualTo(EnrolmentState.OFFERING_CANCELLED);
        assertThat(ApprovalDesk.of(city).waitingFor(OFFICER, Paging.FIRST).items())
                .isEmpty();
        assertThat(differences(city, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void it_stays_as_it_is_and_nothing_more_can_be_done_with_it(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().admitting(Admission.LOTTERY).open(NOON, NOON).create();
        city.offerings.callOff(OFFICER, offering, "강사 사정");
        city.clock.advance(Duration.ofHours(1));

        Offering again = city.offerings.callOff(OFFICER, offering, "다른 이유");

        assertThat(again.calledOff()).contains(new Offering.CalledOff(NOON, "강사 사정"));
        assertThat(city.trail(offering)).hasSize(2);
        assertThat(conflict(() -> city.offerings.change(
                        OFFICER, offering, city.anOffering().draft(), again.version(), Optional.empty())))
                .isEqualTo(Reason.OFFERING_CALLED_OFF);
        assertThat(conflict(() -> PoolTown.admissions(city).draw(OFFICER, offering, Optional.empty())))
                .isEqualTo(Reason.OFFERING_CALLED_OFF);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_training_officer_calls_it_off_with_a_reason_before_it_is_over(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().create();
        OfferingId nowhere = new OfferingId(new UUID(0, 1));
        Caller other = Caller.of(new StaffId("dept"), Role.TRAINING_DEPARTMENT_OFFICER);

        assertThatThrownBy(() -> city.offerings.callOff(other, offering, "강사 사정"))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> city.offerings.callOff(OFFICER, nowhere, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> city.offerings.callOff(OFFICER, offering, " ")).isInstanceOf(InvalidException.class);
        city.clock.set(NEXT_WEEK.plus(Duration.ofHours(3)));
        assertThat(conflict(() -> city.offerings.callOff(OFFICER, offering, "강사 사정")))
                .isEqualTo(Reason.OFFERING_OVER);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void too_few_at_the_moment_they_are_counted_are_told_once_and_a_human_decides(Database database) {
        City city = new City(database);
        MinimumPolicy two = new MinimumPolicy(2, NOON.plus(Duration.ofDays(4)));
        OfferingId few =
                city.anOffering().withSeats(3).needing(two).heldBy("kim").create();
        OfferingId enough = city.anOffering()
                .withSeats(3)
                .needing(two)
                .taught()
                .open(NOON, NOON.plus(Duration.ofDays(9)))
                .heldBy("kim", "lee")
                .create();
        Moments moments = new Moments(database, city.line, city.outbox, city.clock);

        city.clock.set(two.countedAt().minusMillis(1));
        assertThat(moments.haveCome()).isFalse();
        city.clock.set(two.countedAt());
        assertThat(moments.haveCome()).isTrue();
        moments.work();
        moments.work();

        assertThat(moments.haveCome()).isFalse();
        assertThat(city.offerings.get(few).tooFewAt()).contains(two.countedAt());
        assertThat(city.offerings.get(few).stateAt(two.countedAt())).isEqualTo(OfferingState.CLOSED);
        assertThat(city.offerings.get(enough).tooFewAt()).isEmpty();
        assertThat(city.events)
                .filteredOn(event -> event.topic().endsWith("TOO_FEW"))
                .hasSize(1);
        assertThat(city.trail(few).get(2).facts()).containsEntry("minimum", "2").containsEntry("confirmed", "1");
        assertThat(differences(city, few)).isEmpty();

        Offering.Draft lower = city.anOffering()
                .withSeats(3)
                .needing(new MinimumPolicy(1, two.countedAt()))
                .draft();
        city.offerings.change(OFFICER, few, lower, 1, Optional.empty());
        moments.work();
        assertThat(city.offerings.get(few).tooFewAt()).as("it takes place").isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_minimum_is_kept_within_the_dates_and_the_seats(Database database) {
        City city = new City(database);

        InvalidException invalid = catchThrowableOfType(InvalidException.class, () -> city.anOffering()
                .needing(new MinimumPolicy(2, NEXT_WEEK.plusMillis(1)))
                .create());
        assertThat(invalid.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactly("policies.minimum.heads", "policies.minimum.countedAt");
        assertThatThrownBy(() -> city.anOffering()
                        .needing(new MinimumPolicy(0, NOON.minus(Duration.ofDays(1))))
                        .create())
                .isInstanceOf(InvalidException.class);
        MinimumPolicy one = new MinimumPolicy(1, NEXT_WEEK);
        assertThat(city.offerings.get(city.anOffering().needing(one).create()).policies())
                .isEqualTo(Policies.NONE.with(one));
    }

    private static Reason reason(Decision decision) {
        return ((Decision.Refused) decision).reasons().get(0).reason();
    }

    private static Reason conflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ConflictException.class, call)
                .reasons()
                .get(0)
                .reason();
    }

    private static List<Difference> differences(City city, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(OFFICER, offering)
                .differences();
    }

    private static List<Chapter> story(City city, String staff, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .of(OFFICER, city.of(staff, offering).id())
                .chapters();
    }
}
