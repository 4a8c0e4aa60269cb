package city.training.internal.enrolment.restriction;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.restriction.RestrictionTown.INSTRUCTOR;
import static city.training.internal.enrolment.restriction.RestrictionTown.KIM;
import static city.training.internal.enrolment.restriction.RestrictionTown.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.restriction.Absence;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.Review;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions.Kind;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoShowTest {
    private static final Instant IN_MAY = Instant.parse("2026-05-04T00:00:00Z");

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_was_not_there_is_told_so_and_the_seat_stays_taken(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        EnrolmentId id = town.seat("kim", IN_MAY);

        Absence absence = town.noShows.mark(INSTRUCTOR, id, false, "연락 없음");

        Enrolment enrolment = ((Absence.Recorded) absence).enrolment();
        assertThat(enrolment.state()).isEqualTo(EnrolmentState.NO_SHOW);
        assertThat(town.city.offerings.get(enrolment.offering()).seatsTaken()).isEqualTo(1);
        assertThat(town.story("kim", enrolment.offering())).last().satisfies(last -> {
            assertThat(last.what()).isEqualTo("NO_SHOW");
            assertThat(last.actor()).isEqualTo("teacher");
            assertThat(last.reason()).isEqualTo("연락 없음");
            assertThat(last.facts()).containsEntry("excused", "false");
        });
        assertThat(town.city.events).last().satisfies(event -> assertThat(event.topic())
                .isEqualTo("city/training/enrolment/NO_SHOW"));
        assertThat(town.differences(enrolment.offering())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_is_absent_before_teaching_begins_or_without_a_seat(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Instant taught = NOON.plus(Duration.ofDays(7));
        OfferingId offering = town.city.anOffering().heldBy("kim", "lee").create();
        EnrolmentId kim = town.city.of("kim", offering).id();
        EnrolmentId lee = town.city.of("lee", offering).id();

        town.city.clock.set(taught.minusMillis(1));
        assertThat(((Absence.Refused) town.noShows.mark(OFFICER, kim, false, "?")).reasons())
                .containsExactly(
                        new Refusal(Reason.NOT_BEGUN, Map.of("startsAt", taught, "now", town.city.clock.instant())));
        assertThat(reasons(town.noShows.mark(OFFICER, lee, false, "?")))
                .containsExactly(Reason.OTHER_STATE, Reason.NOT_BEGUN);
        town.city.clock.set(taught);
        assertThat(reasons(town.noShows.mark(OFFICER, lee, false, "?"))).containsExactly(Reason.OTHER_STATE);
        assertThat(reasons(town.noShows.mark(OFFICER, kim, false, "?"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_is_absent_from_what_has_no_sessions(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId online = town.city.anOffering().taught().heldBy("kim").create();

        assertThat(reasons(
                        town.noShows.mark(OFFICER, town.city.of("kim", online).id(), false, "?")))
                .containsExactly(Reason.NOT_BEGUN);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void saying_it_again_is_answered_like_once_and_otherwise_it_is_taken_back_first(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        EnrolmentId id = town.missed("kim", IN_MAY);
        OfferingId offering = town.city.enrolments.get(OFFICER, id).offering();

        assertThat(town.noShows.mark(OFFICER, id, false, "연락 없음")).isInstanceOf(Absence.Recorded.class);
        assertThat(reasons(town.noShows.mark(OFFICER, id, true, "공가"))).containsExactly(Reason.OTHER_STATE);
        assertThat(town.story("kim", offering)).extracting(Chapter::what).containsExactly("CONFIRMED", "NO_SHOW");
        town.noShows.takeBack(OFFICER, id, "공가 확인");
        town.noShows.takeBack(OFFICER, id, "공가 확인");
        assertThat(reasons(town.noShows.mark(OFFICER, id, true, "공가"))).isEmpty();
        assertThat(town.story("kim", offering))
                .extracting(Chapter::what)
                .containsExactly("CONFIRMED", "NO_SHOW", "CONFIRMED", "NO_SHOW");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void officers_and_instructors_say_it_with_a_reason_and_only_officers_take_it_back(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        EnrolmentId id = town.seat("kim", IN_MAY);
        Caller department = Caller.of(new StaffId("kim-officer"), Role.TRAINING_DEPARTMENT_OFFICER);
        EnrolmentId nobody = new EnrolmentId(Ids.next());

        assertThatThrownBy(() -> town.noShows.mark(department, id, false, "x")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> town.noShows.takeBack(INSTRUCTOR, id, "x")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> town.noShows.mark(INSTRUCTOR, nobody, false, ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.noShows.takeBack(OFFICER, nobody, "")).isInstanceOf(NotFoundException.class);
        for (String reason : List.of("", " ", "a".repeat(1_001), "a\u0000b")) {
            assertThatThrownBy(() -> town.noShows.mark(INSTRUCTOR, id, false, reason))
                    .isInstanceOf(InvalidException.class);
            assertThatThrownBy(() -> town.noShows.takeBack(OFFICER, id, reason)).isInstanceOf(InvalidException.class);
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void enough_no_shows_lead_to_a_proposal_that_keeps_nobody_from_anything(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        EnrolmentId first = town.missed("kim", IN_MAY);
        assertThat(town.all()).isEmpty();
        EnrolmentId second = town.missed("kim", IN_MAY.plus(Duration.ofDays(30)));

        Restriction proposal = town.all(Kind.PROPOSED).get(0);
        Instant now = town.city.clock.instant();
        assertThat(proposal.person()).isEqualTo(new Restriction.Person(new StaffId("kim"), "이름 kim", "kim"));
        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
        assertThat(Duration.between(proposal.from(), proposal.until())).isEqualTo(Duration.ofDays(90));
        assertThat(proposal.decision()).isEmpty();
        Restriction.Proposal ground = proposal.proposal().orElseThrow();
        assertThat(ground.at()).isEqualTo(now);
        assertThat(ground.noShows()).isEqualTo(2);
        assertThat(ground.withinDays()).isEqualTo(365);
        assertThat(ground.missed()).extracting(Missed::enrolment).containsExactly(first, second);
        assertThat(ground.missed().get(0).title()).isEqualTo("챗봇 기획");
        assertThat(ground.missed().get(0).at()).isEqualTo(IN_MAY);
        assertThat(town.trail(proposal.id())).containsExactly("PROPOSED");
        assertThat(town.events()).containsExactly("PROPOSED kim");
        assertThat(reasons(town.city.enrol("kim", openNow(town)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void excused_ones_those_too_long_ago_and_those_of_others_do_not_count(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        town.missed("kim", IN_MAY);
        town.missed("lee", IN_MAY);
        town.noShows.mark(OFFICER, town.seat("kim", IN_MAY.plus(Duration.ofDays(5))), true, "공가");
        town.missed("kim", IN_MAY.plus(Duration.ofDays(366)));
        assertThat(town.all()).isEmpty();

        town.missed("kim", IN_MAY.plus(Duration.ofDays(365)));
        assertThat(town.all()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void each_counts_once_whatever_was_decided(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId first = town.proposal("kim").id();
        town.missed("kim", IN_MAY);
        assertThat(town.all()).as("a third one alone").hasSize(1);
        town.restrictions.dismiss(OFFICER, first, "첫 해");
        EnrolmentId fourth = town.missed("kim", IN_MAY.plus(Duration.ofDays(1)));

        assertThat(town.all()).hasSize(2);
        assertThat(town.all(Kind.PROPOSED).get(0).proposal().orElseThrow().missed())
                .extracting(Missed::enrolment)
                .contains(fourth)
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_no_show_taken_back_withdraws_the_proposal_and_the_other_one_counts_again(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Restriction proposal = town.proposal("kim");
        Missed mistaken = proposal.proposal().orElseThrow().missed().get(0);

        town.noShows.takeBack(OFFICER, mistaken.enrolment(), "출석부 오류");

        assertThat(town.city.enrolments.get(OFFICER, mistaken.enrolment()).state())
                .isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.now(proposal.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(town.now(proposal.id()).review())
                .contains(new Review(Outcome.WITHDRAWN, "출석부 오류", OFFICER.staffId(), town.city.clock.instant()));
        assertThat(town.trail(proposal.id())).containsExactly("PROPOSED", "WITHDRAWN");
        assertThat(town.events()).containsExactly("PROPOSED kim", "WITHDRAWN kim");
        assertThat(town.differences(mistaken.offering())).isEmpty();
        town.missed("kim", IN_MAY);
        assertThat(town.all(Kind.PROPOSED)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_is_left_may_be_ground_enough_for_another_proposal_at_once(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Restriction proposal = town.proposal("kim");
        EnrolmentId third = town.missed("kim", IN_MAY);
        List<Missed> missed = proposal.proposal().orElseThrow().missed();

        town.noShows.takeBack(OFFICER, missed.get(0).enrolment(), "출석부 오류");

        assertThat(town.all(Kind.PROPOSED)).singleElement().satisfies(next -> assertThat(
                        next.proposal().orElseThrow().missed())
                .extracting(Missed::enrolment)
                .containsExactly(missed.get(1).enrolment(), third));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_restriction_that_rests_on_it_ends_and_a_seat_still_free_elsewhere_is_theirs(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Restriction proposal = town.proposal("kim");
        OfferingId offering = openNow(town);
        town.city.enrol("lee", offering);
        town.city.enrol("kim", offering);
        town.restrictions.confirm(OFFICER, proposal.id(), Optional.empty(), Optional.empty(), "불참 2회");
        town.city.cancel("lee", offering);
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);

        EnrolmentId mistaken = proposal.proposal().orElseThrow().missed().get(0).enrolment();
        town.noShows.takeBack(OFFICER, mistaken, "출석부 오류");

        assertThat(town.now(proposal.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_takes_back_their_own(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        EnrolmentId id = town.missed("kim", IN_MAY);

        assertThat(reasons(town.noShows.takeBack(Caller.of(KIM.staffId(), Role.TRAINING_OFFICER), id, "있었음")))
                .containsExactly(Reason.OWN_CASE);
        assertThat(town.city.enrolments.get(OFFICER, id).state()).isEqualTo(EnrolmentState.NO_SHOW);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_says_it_of_themselves(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        EnrolmentId id = town.seat("kim", IN_MAY);

        for (Role role : List.of(Role.TRAINING_OFFICER, Role.TRAINING_INSTRUCTOR)) {
            assertThat(reasons(town.noShows.mark(Caller.of(KIM.staffId(), role), id, true, "공가")))
                    .containsExactly(Reason.OWN_CASE);
        }
        assertThat(town.city.enrolments.get(OFFICER, id).state()).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void whose_time_is_free_by_that_gets_a_seat_still_free_elsewhere_and_is_not_booked_twice(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Instant tomorrow = IN_MAY.plus(Duration.ofDays(1));
        OfferingId missed = town.city
                .anOffering()
                .taught(City.session(IN_MAY), City.session(tomorrow))
                .create();
        OfferingId elsewhere = town.city
                .anOffering()
                .taught(City.session(tomorrow))
                .heldBy("lee", "kim")
                .create();
        town.city.enrol("kim", missed);
        town.city.clock.set(IN_MAY);
        town.city.enrolments.cancel(OFFICER, town.city.of("lee", elsewhere).id(), "병가");
        assertThat(town.city.of("kim", elsewhere).state()).isEqualTo(EnrolmentState.WAITLISTED);

        EnrolmentId id = town.city.of("kim", missed).id();
        town.noShows.mark(OFFICER, id, false, "연락 없음");

        assertThat(town.city.of("kim", elsewhere).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(reasons(town.noShows.takeBack(OFFICER, id, "출석부 오류"))).containsExactly(Reason.TIME_CLASH);
        assertThat(town.city.of("kim", missed).state()).isEqualTo(EnrolmentState.NO_SHOW);
        assertThat(town.differences(missed)).isEmpty();
        assertThat(town.differences(elsewhere)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_was_never_one_is_not_taken_back(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().heldBy("lee", "kim").create();

        assertThat(reasons(town.noShows.takeBack(
                        OFFICER, town.city.of("kim", offering).id(), "?")))
                .containsExactly(Reason.OTHER_STATE);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_cut_of_seats_takes_none_from_who_did_not_come(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        City.OfferingBuilder two = town.city.anOffering().withSeats(2);
        OfferingId offering = two.heldBy("lee", "kim").create();
        EnrolmentId lee = town.city.of("lee", offering).id();
        town.city.clock.set(NOON.plus(Duration.ofDays(7)));
        town.noShows.mark(OFFICER, town.city.of("kim", offering).id(), false, "연락 없음");

        Offering.Displacement taken = new Offering.Displacement(List.of(lee), false, "PC 고장");
        town.city.offerings.change(OFFICER, offering, two.withSeats(1).draft(), 1, Optional.of(taken));

        assertThat(town.city.of("lee", offering).state()).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.NO_SHOW);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_did_not_come_has_not_attended_when_somebody_selects(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        town.missed("kim", IN_MAY);
        town.seat("lee", IN_MAY);
        town.city.clock.advance(Duration.ofDays(1));
        Instant now = town.city.clock.instant();
        OfferingId selection = town.city
                .anOffering()
                .admitting(Admission.SELECTION)
                .open(now, now.plus(Duration.ofDays(1)))
                .taught()
                .heldBy("kim", "lee")
                .create();

        assertThat(PoolTown.admissions(town.city).propose(OFFICER, selection).candidates())
                .extracting(one -> one.enrolment().staff().value() + " " + one.attended())
                .containsExactly("kim 0", "lee 1");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_offering_called_off_frees_everybody_from_what_rested_on_it(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        town.city.clock.set(IN_MAY.minus(Duration.ofDays(2)));
        OfferingId offering = town.city
                .anOffering()
                .withSeats(2)
                .open(town.city.clock.instant(), IN_MAY.minus(Duration.ofDays(1)))
                .taught(City.session(IN_MAY), City.session(IN_MAY.plus(Duration.ofDays(40))))
                .heldBy("kim", "lee")
                .create();
        town.city.clock.set(IN_MAY);
        EnrolmentId kim = town.city.of("kim", offering).id();
        town.noShows.mark(OFFICER, kim, false, "연락 없음");
        town.missed("kim", IN_MAY.plus(Duration.ofDays(10)));
        RestrictionId id = town.all(Kind.PROPOSED).get(0).id();
        RestrictionId byHand = town.restrict("lee", IN_MAY, IN_MAY.plus(Duration.ofDays(90)));
        town.restrictions.confirm(OFFICER, id, Optional.empty(), Optional.empty(), "불참 2회");
        OfferingId other = openNow(town);
        assertThat(reasons(town.city.enrol("kim", other))).containsExactly(Reason.RESTRICTED);

        town.city.offerings.callOff(OFFICER, offering, "강사 사정");

        assertThat(town.now(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(town.now(id).review().orElseThrow().reason()).isEqualTo("강사 사정");
        assertThat(town.now(byHand).state()).as("rests on no no-show").isEqualTo(State.IMPOSED);
        assertThat(reasons(town.city.enrol("kim", other))).isEmpty();
        assertThat(reasons(town.noShows.takeBack(OFFICER, kim, "늦음"))).containsExactly(Reason.OFFERING_CALLED_OFF);
        assertThat(town.differences(offering)).isEmpty();
    }

    /** One seat, open for a day, taught in a week. */
    private static OfferingId openNow(RestrictionTown town) {
        Instant now = town.city.clock.instant();
        return town.city
                .anOffering()
                .open(now, now.plus(Duration.ofDays(1)))
                .taught(City.session(now.plus(Duration.ofDays(7))))
                .create();
    }
}
