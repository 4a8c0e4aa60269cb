package city.training.internal.offering;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.Paging;
import city.training.Reason;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.OfferingState;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfferingTest {
    private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void capacity_is_what_the_room_holds_in_working_pcs(Database database) {
        City city = new City(database);
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("전산교육장", 40, 25));
        OfferingId offering =
                city.anOffering().withSeats(30).taught(in(room, NEXT_WEEK)).create();
        OfferingId lecture = city.anOffering()
                .of(city.aCourse("특강"))
                .withSeats(60)
                .taught(in(room, NEXT_WEEK.plus(Duration.ofHours(3))))
                .create();

        assertThat(city.offerings.get(offering).capacity()).isEqualTo(25);
        assertThat(city.offerings.get(offering).plannedCapacity()).isEqualTo(30);
        assertThat(city.offerings.get(lecture).capacity()).isEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_room_in_use_is_refused_with_who_uses_it(Database database) {
        City city = new City(database);
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("전산교육장", 40, 40));
        OfferingId first = city.anOffering().taught(in(room, NEXT_WEEK)).create();

        ConflictException clash = catchThrowableOfType(ConflictException.class, () -> city.anOffering()
                .taught(in(room, NEXT_WEEK.plus(Duration.ofMinutes(179))))
                .create());
        assertThat(clash.reasons().get(0).reason()).isEqualTo(Reason.ROOM_CLASH);
        assertThat(clash.reasons().get(0).facts()).containsEntry("offeringId", first.toString());
        city.anOffering().taught(in(room, NEXT_WEEK.plus(Duration.ofHours(3)))).create();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void of_two_officers_who_book_a_room_at_once_one_gets_it(Database database) throws Exception {
        City city = new City(database);
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("전산교육장", 40, 40));
        List<Callable<Boolean>> officers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            officers.add(() -> {
                try {
                    city.anOffering().taught(in(room, NEXT_WEEK)).create();
                    return true;
                } catch (ConflictException e) {
                    return false;
                }
            });
        }
        ExecutorService office = Executors.newFixedThreadPool(8);
        int booked = 0;
        for (Future<Boolean> answer : office.invokeAll(officers)) {
            booked += answer.get() ? 1 : 0;
        }
        office.shutdown();
        assertThat(booked).isEqualTo(1);
        assertThat(city.offerings.search(OfferingSearch.ALL, Paging.FIRST).total())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void capacity_is_not_cut_below_the_seats_taken_without_saying_what_happens_to_whom(Database database) {
        City city = new City(database);
        OfferingId id = city.anOffering()
                .withSeats(3)
                .heldBy("kim", "lee", "park", "choi")
                .create();
        Offering.Draft smaller = city.anOffering().withSeats(1).draft();

        ConflictException cut = catchThrowableOfType(
                ConflictException.class, () -> city.offerings.change(OFFICER, id, smaller, 1, Optional.empty()));
        assertThat(cut.reasons().get(0).reason()).isEqualTo(Reason.CAPACITY_BELOW_SEATS_TAKEN);
        assertThat((List<?>) cut.reasons().get(0).facts().get("affected"))
                .extracting(seat -> (Object) ((Map<?, ?>) seat).get("staffId"))
                .containsExactly("park", "lee");

        List<EnrolmentId> hit =
                List.of(city.of("lee", id).id(), city.of("park", id).id());
        for (String reason : List.of(" ", "x".repeat(1_001), "\u0000")) {
            Optional<Offering.Displacement> unsaid = Optional.of(new Offering.Displacement(hit, true, reason));
            assertThatThrownBy(() -> city.offerings.change(OFFICER, id, smaller, 1, unsaid))
                    .isInstanceOf(InvalidException.class);
        }
        city.offerings.change(OFFICER, id, smaller, 1, Optional.of(new Offering.Displacement(hit, true, "PC 고장")));
        assertThat(city.of("kim", id).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.of("lee", id).position()).hasValue(1);
        assertThat(city.of("park", id).position()).hasValue(2);
        assertThat(city.of("choi", id).position()).hasValue(3);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void added_seats_go_to_those_in_line(Database database) {
        City city = new City(database);
        OfferingId id =
                city.anOffering().withSeats(1).heldBy("kim", "lee", "park").create();

        city.offerings.change(OFFICER, id, city.anOffering().withSeats(2).draft(), 1, Optional.empty());

        assertThat(city.of("lee", id).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.of("park", id).position()).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void broken_pcs_are_not_accepted_while_people_would_lose_their_seat(Database database) {
        City city = new City(database);
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("전산교육장", 40, 3));
        OfferingId id = city.anOffering()
                .withSeats(3)
                .taught(in(room, NEXT_WEEK))
                .heldBy("kim", "lee", "park", "choi")
                .create();

        ConflictException outage = catchThrowableOfType(
                ConflictException.class, () -> city.rooms.change(OFFICER, room, new Room.Draft("전산교육장", 40, 2), 1));
        assertThat(outage.reasons().get(0).facts()).containsEntry("seatsTaken", 3);
        assertThat(city.rooms.get(room).workingPcs()).isEqualTo(3);
        city.rooms.change(OFFICER, room, new Room.Draft("전산교육장", 40, 4), 1);
        assertThat(city.of("choi", id).state())
                .as("planned are three, a fourth PC changes nothing")
                .isEqualTo(EnrolmentState.WAITLISTED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void every_fault_of_the_timeline_is_named_at_once(Database database) {
        City city = new City(database);
        InvalidException wrong = catchThrowableOfType(InvalidException.class, () -> city.anOffering()
                .withSeats(0)
                .open(NOON, NOON.minusMillis(1))
                .cancelUntil(NEXT_WEEK.plusMillis(1))
                .taught(
                        City.session(NEXT_WEEK),
                        City.session(NEXT_WEEK.plusSeconds(60)),
                        new Session.Draft(NEXT_WEEK.plus(Duration.ofDays(3)), NEXT_WEEK, Optional.empty()))
                .create());
        assertThat(wrong.faults())
                .extracting(InvalidException.Fault::field)
                .contains("capacity", "closesAt", "cancelUntil", "sessions[1].startsAt", "sessions[2].endsAt");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void two_officers_editing_do_not_overwrite_each_other(Database database) {
        City city = new City(database);
        OfferingId id = city.anOffering().withSeats(5).create();
        city.offerings.change(OFFICER, id, city.anOffering().withSeats(6).draft(), 1, Optional.empty());

        ConflictException stale = catchThrowableOfType(
                ConflictException.class,
                () -> city.offerings.change(
                        OFFICER, id, city.anOffering().withSeats(7).draft(), 1, Optional.empty()));
        assertThat(stale.reasons().get(0).reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(stale.reasons().get(0).facts()).containsEntry("version", 2L);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_repeated_creation_with_the_same_key_creates_once(Database database) {
        City city = new City(database);
        Caller keyed = OFFICER.withRequestKey("once");
        Offering.Draft draft = city.anOffering().draft();

        OfferingId first = city.offerings.create(keyed, draft);
        assertThat(city.offerings.create(keyed, draft)).isEqualTo(first);
        assertThatThrownBy(() -> city.offerings.create(
                        keyed, city.anOffering().withSeats(9).draft()))
                .isInstanceOf(ConflictException.class);
        assertThat(city.offerings.search(OfferingSearch.ALL, Paging.FIRST).total())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_list_holds_those_wanted_open_ones_first(Database database) {
        City city = new City(database);
        OfferingId upcoming = city.anOffering()
                .open(NOON.plusSeconds(60), NOON.plusSeconds(120))
                .create();
        OfferingId open = city.anOffering().heldBy("kim", "lee").create();
        OfferingId closed = city.anOffering()
                .open(NOON.minusSeconds(120), NOON.minusSeconds(60))
                .create();
        OfferingId finished = city.anOffering()
                .open(NOON.minus(Duration.ofDays(9)), NOON.minus(Duration.ofDays(8)))
                .taught(City.session(NOON.minus(Duration.ofDays(7))))
                .create();

        assertThat(city.offerings.search(OfferingSearch.ALL, Paging.FIRST).items())
                .extracting(Offering::id)
                .containsExactly(open, upcoming, closed, finished);
        assertThat(city.offerings.get(open).seatsTaken()).isEqualTo(1);
        assertThat(city.offerings.get(open).waiting()).isEqualTo(1);
        OfferingSearch past = new OfferingSearch(
                Set.of(OfferingState.FINISHED, OfferingState.CLOSED),
                Optional.of("업무자동화"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON));
        assertThat(city.offerings.search(past, Paging.FIRST).items())
                .extracting(Offering::id)
                .containsExactly(finished);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_training_officers_manage(Database database) {
        City city = new City(database);
        Caller staff = Caller.staff(new StaffId("kim"));
        assertThatThrownBy(() -> city.offerings.create(staff, city.anOffering().draft()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> city.rooms.create(staff, new Room.Draft("방", 1, 0)))
                .isInstanceOf(NotAllowedException.class);
    }

    private static Session.Draft in(RoomId room, Instant startsAt) {
        return new Session.Draft(startsAt, startsAt.plus(Duration.ofHours(3)), Optional.of(room));
    }
}
