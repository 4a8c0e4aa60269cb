package city.training.internal.enrolment.restriction;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.restriction.RestrictionTown.END;
import static city.training.internal.enrolment.restriction.RestrictionTown.INSTRUCTOR;
import static city.training.internal.enrolment.restriction.RestrictionTown.KIM;
import static city.training.internal.enrolment.restriction.RestrictionTown.SECOND;
import static city.training.internal.enrolment.restriction.RestrictionTown.counted;
import static city.training.internal.enrolment.restriction.RestrictionTown.reason;
import static city.training.internal.enrolment.restriction.RestrictionTown.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Appeal;
import city.training.enrolment.restriction.Restriction.Decided;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.Review;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions;
import city.training.enrolment.restriction.Restrictions.Kind;
import city.training.enrolment.restriction.Ruling;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestrictionTest {
    private static final Optional<Instant> AS_PROPOSED = Optional.empty();

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_officer_makes_a_proposal_a_restriction_from_now_for_as_long_as_was_proposed(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.proposal("kim").id();
        town.city.clock.advance(Duration.ofDays(3));
        Instant now = town.city.clock.instant();

        Restriction imposed = counted(town.restrictions.confirm(OFFICER, id, AS_PROPOSED, AS_PROPOSED, "연락 없음"));

        assertThat(imposed.state()).isEqualTo(State.IMPOSED);
        assertThat(imposed.from()).isEqualTo(now);
        assertThat(imposed.until()).isEqualTo(now.plus(Duration.ofDays(90)));
        assertThat(imposed.reason()).isEqualTo("연락 없음");
        assertThat(imposed.decision()).contains(new Decided(OFFICER.staffId(), now));
        assertThat(town.now(id)).isEqualTo(imposed);
        assertThat(town.trail(id)).containsExactly("PROPOSED", "IMPOSED");
        assertThat(town.events()).containsExactly("PROPOSED kim", "IMPOSED kim");
        OfferingId offering = town.city
                .anOffering()
                .open(now, now.plus(Duration.ofDays(1)))
                .taught()
                .create();
        assertThat(reasons(town.city.enrol("kim", offering))).containsExactly(Reason.RESTRICTED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_officer_may_choose_another_time_that_makes_sense(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.proposal("kim").id();
        Instant now = town.city.clock.instant();
        Instant from = now.plus(Duration.ofDays(5));

        for (Instant until : List.of(from, now, now.minusSeconds(1), from.plus(Duration.ofDays(1_828)))) {
            assertThatThrownBy(
                            () -> town.restrictions.confirm(OFFICER, id, Optional.of(from), Optional.of(until), "사유"))
                    .isInstanceOf(InvalidException.class);
        }
        Instant until = from.plus(Duration.ofDays(7));
        Restriction imposed =
                counted(town.restrictions.confirm(OFFICER, id, Optional.of(from), Optional.of(until), "사유"));
        assertThat(List.of(imposed.from(), imposed.until())).containsExactly(from, until);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_officer_decides_against_a_proposal_with_a_reason(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.proposal("kim").id();
        assertThatThrownBy(() -> town.restrictions.dismiss(OFFICER, id, " ")).isInstanceOf(InvalidException.class);

        Restriction dismissed = counted(town.restrictions.dismiss(OFFICER, id, "병가 중"));

        assertThat(dismissed.state()).isEqualTo(State.DISMISSED);
        assertThat(dismissed.reason()).isEqualTo("병가 중");
        assertThat(town.trail(id)).containsExactly("PROPOSED", "DISMISSED");
        assertThat(town.all(Kind.PROPOSED, Kind.IN_FORCE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_proposal_is_decided_once_and_the_same_answer_again_is_answered_like_once(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.proposal("kim").id();
        town.restrictions.confirm(OFFICER, id, AS_PROPOSED, AS_PROPOSED, "사유");

        assertThat(counted(town.restrictions.confirm(OFFICER, id, AS_PROPOSED, AS_PROPOSED, "사유"))
                        .state())
                .isEqualTo(State.IMPOSED);
        assertThat(reason(town.restrictions.confirm(SECOND, id, AS_PROPOSED, AS_PROPOSED, "사유")))
                .isEqualTo(Reason.NOT_PENDING);
        assertThat(reason(town.restrictions.dismiss(OFFICER, id, "사유"))).isEqualTo(Reason.NOT_PENDING);
        assertThat(town.trail(id)).containsExactly("PROPOSED", "IMPOSED");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void of_two_officers_at_once_one_decides(Database database) throws Exception {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.proposal("kim").id();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<Ruling> yes = () -> {
            together.await();
            return town.restrictions.confirm(OFFICER, id, AS_PROPOSED, AS_PROPOSED, "사유");
        };
        Callable<Ruling> no = () -> {
            together.await();
            return town.restrictions.dismiss(SECOND, id, "사유");
        };
        List<Future<Ruling>> answers = both.invokeAll(List.of(yes, no));
        both.shutdown();

        assertThat(Stream.of(answers.get(0).get(), answers.get(1).get()).filter(Ruling.Counted.class::isInstance))
                .hasSize(1);
        assertThat(town.trail(id)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_officer_imposes_one_by_hand_and_the_same_request_again_does_it_once(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Restriction.Draft draft = new Restriction.Draft(new StaffId("kim"), Optional.empty(), END, "무단 이석");
        Caller keyed = OFFICER.withRequestKey("k1");

        RestrictionId id = town.restrictions.impose(keyed, draft);
        assertThat(town.restrictions.impose(keyed, draft)).isEqualTo(id);
        assertThatThrownBy(() -> town.restrictions.impose(
                        keyed, new Restriction.Draft(new StaffId("lee"), Optional.empty(), END, "무단 이석")))
                .isInstanceOf(ConflictException.class);

        Restriction imposed = town.now(id);
        assertThat(imposed.state()).isEqualTo(State.IMPOSED);
        assertThat(imposed.proposal()).isEmpty();
        assertThat(List.of(imposed.from(), imposed.until())).containsExactly(NOON, END);
        assertThat(town.all()).hasSize(1);
        assertThat(town.trail(id)).containsExactly("IMPOSED");
        assertThat(town.events()).containsExactly("IMPOSED kim");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void one_by_hand_needs_somebody_a_time_to_come_and_a_reason(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        StaffId kim = new StaffId("kim");

        Stream.of(
                        new Restriction.Draft(new StaffId("stranger"), Optional.empty(), END, "사유"),
                        new Restriction.Draft(kim, Optional.empty(), END, ""),
                        new Restriction.Draft(kim, Optional.empty(), NOON, "사유"),
                        new Restriction.Draft(kim, Optional.of(END), END, "사유"),
                        new Restriction.Draft(kim, Optional.empty(), NOON.plus(Duration.ofDays(2_000)), "사유"))
                .forEach(draft -> assertThatThrownBy(() -> town.restrictions.impose(OFFICER, draft))
                        .isInstanceOf(InvalidException.class));
        assertThat(town.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_imposes_one_on_themselves(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Restriction.Draft draft = new Restriction.Draft(OFFICER.staffId(), Optional.empty(), END, "사유");

        assertThatThrownBy(() -> town.restrictions.impose(OFFICER, draft))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.reasons())
                        .containsExactly(Refusal.of(Reason.OWN_CASE)));
        assertThat(town.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_person_appeals_once_and_stays_restricted_meanwhile(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.restrict("kim");
        OfferingId offering = town.city.anOffering().create();

        Restriction appealed = counted(town.restrictions.appeal(KIM, id, "출장이었습니다"));
        town.restrictions.appeal(KIM, id, "출장이었습니다");

        assertThat(appealed.appeal()).contains(new Appeal("출장이었습니다", NOON));
        assertThat(reason(town.restrictions.appeal(KIM, id, "정말입니다"))).isEqualTo(Reason.ALREADY_APPEALED);
        assertThat(town.all(Kind.APPEALED)).extracting(Restriction::id).containsExactly(id);
        assertThat(reasons(town.city.enrol("kim", offering))).containsExactly(Reason.RESTRICTED);
        assertThat(town.trail(id)).containsExactly("IMPOSED", "APPEALED");
        assertThat(town.events()).containsExactly("IMPOSED kim", "APPEALED kim");
        assertThatThrownBy(() -> town.restrictions.appeal(KIM, id, "")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> town.restrictions.appeal(Caller.staff(new StaffId("lee")), id, "저도요"))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void there_is_no_appeal_against_a_proposal_or_what_is_over(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId over = town.restrict("kim");
        town.city.clock.set(END);
        assertThat(reason(town.restrictions.appeal(KIM, over, "이의"))).isEqualTo(Reason.NOT_IN_FORCE);

        RestrictionId proposal = town.proposal("kim").id();
        assertThat(reason(town.restrictions.appeal(KIM, proposal, "이의"))).isEqualTo(Reason.NOT_IN_FORCE);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void another_officer_than_the_one_who_decided_answers_unless_by_giving_in(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.restrict("kim");
        assertThat(reason(town.restrictions.answer(SECOND, id, Outcome.UPHELD, Optional.empty(), "사유")))
                .as("nothing to answer")
                .isEqualTo(Reason.NOT_PENDING);
        town.restrictions.appeal(KIM, id, "이의");

        Optional<Instant> sooner = Optional.of(END.minusSeconds(60));
        assertThat(reason(town.restrictions.answer(OFFICER, id, Outcome.UPHELD, Optional.empty(), "사유")))
                .isEqualTo(Reason.OWN_DECISION);
        assertThat(reason(town.restrictions.answer(OFFICER, id, Outcome.SHORTENED, sooner, "사유")))
                .isEqualTo(Reason.OWN_DECISION);
        Restriction upheld = counted(town.restrictions.answer(SECOND, id, Outcome.UPHELD, Optional.empty(), "근거 없음"));
        town.restrictions.answer(SECOND, id, Outcome.UPHELD, Optional.empty(), "근거 없음");

        assertThat(upheld.review()).contains(new Review(Outcome.UPHELD, "근거 없음", SECOND.staffId(), NOON));
        assertThat(upheld.state()).isEqualTo(State.IMPOSED);
        assertThat(reason(town.restrictions.answer(OFFICER, id, Outcome.LIFTED, Optional.empty(), "사유")))
                .as("answered already")
                .isEqualTo(Reason.NOT_PENDING);
        assertThat(reason(town.restrictions.appeal(KIM, id, "다시 이의"))).isEqualTo(Reason.ALREADY_APPEALED);
        assertThat(town.trail(id)).containsExactly("IMPOSED", "APPEALED", "UPHELD");

        RestrictionId other = town.restrict("lee");
        town.restrictions.appeal(Caller.staff(new StaffId("lee")), other, "이의");
        assertThat(counted(town.restrictions.answer(OFFICER, other, Outcome.LIFTED, Optional.empty(), "받아들임"))
                        .state())
                .isEqualTo(State.LIFTED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_city_with_one_officer_lets_that_one_answer(Database database) {
        RestrictionTown town = new RestrictionTown(database, false);
        RestrictionId id = town.restrict("kim");
        town.restrictions.appeal(KIM, id, "이의");

        assertThat(counted(town.restrictions.answer(OFFICER, id, Outcome.UPHELD, Optional.empty(), "사유"))
                        .review())
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_appeal_may_shorten_it(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.restrict("kim");
        OfferingId offering = town.city.anOffering().create();
        town.restrictions.appeal(KIM, id, "이의");
        Instant sooner = NOON.plus(Duration.ofHours(5));

        for (Optional<Instant> until :
                List.of(Optional.<Instant>empty(), Optional.of(NOON), Optional.of(END.plusSeconds(1)))) {
            assertThatThrownBy(() -> town.restrictions.answer(SECOND, id, Outcome.SHORTENED, until, "사유"))
                    .isInstanceOf(InvalidException.class);
        }
        assertThatThrownBy(() -> town.restrictions.answer(SECOND, id, Outcome.UPHELD, Optional.of(sooner), "사유"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> town.restrictions.answer(SECOND, id, Outcome.WITHDRAWN, Optional.empty(), "사유"))
                .isInstanceOf(InvalidException.class);
        Restriction shortened =
                counted(town.restrictions.answer(SECOND, id, Outcome.SHORTENED, Optional.of(sooner), "절반"));
        assertThat(shortened.until()).isEqualTo(sooner);
        assertThat(counted(town.restrictions.answer(SECOND, id, Outcome.SHORTENED, Optional.of(sooner), "절반")))
                .isEqualTo(shortened);

        town.city.clock.set(sooner.minusMillis(1));
        assertThat(reasons(town.city.enrol("kim", offering))).containsExactly(Reason.RESTRICTED);
        town.city.clock.set(sooner);
        assertThat(reasons(town.city.enrol("kim", offering))).isEmpty();
        assertThat(town.trail(id)).containsExactly("IMPOSED", "APPEALED", "SHORTENED");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void lifting_ends_it_at_once_and_a_seat_still_free_is_theirs(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().heldBy("lee", "kim").create();
        RestrictionId id = town.restrict("kim");
        town.city.cancel("lee", offering);
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);

        Restriction lifted = counted(town.restrictions.lift(SECOND, id, "착오"));
        town.restrictions.lift(SECOND, id, "착오");

        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(lifted.reason()).isEqualTo("불참 2회");
        assertThat(lifted.review()).contains(new Review(Outcome.LIFTED, "착오", SECOND.staffId(), NOON));
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(reason(town.restrictions.lift(OFFICER, id, "착오"))).isEqualTo(Reason.NOT_IN_FORCE);
        assertThat(town.trail(id)).containsExactly("IMPOSED", "LIFTED");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_is_only_proposed_or_is_over_cannot_be_lifted(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.restrict("kim");
        town.city.clock.set(END);
        assertThat(reason(town.restrictions.lift(OFFICER, id, "사유"))).isEqualTo(Reason.NOT_IN_FORCE);
        assertThat(reason(town.restrictions.lift(OFFICER, town.proposal("kim").id(), "사유")))
                .isEqualTo(Reason.NOT_IN_FORCE);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void no_officer_decides_about_their_own(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Caller kim = Caller.of(KIM.staffId(), Role.TRAINING_OFFICER);
        RestrictionId proposal = town.proposal("kim").id();

        assertThat(reason(town.restrictions.confirm(kim, proposal, AS_PROPOSED, AS_PROPOSED, "사유")))
                .isEqualTo(Reason.OWN_CASE);
        assertThat(reason(town.restrictions.dismiss(kim, proposal, "사유"))).isEqualTo(Reason.OWN_CASE);
        town.restrictions.confirm(OFFICER, proposal, AS_PROPOSED, AS_PROPOSED, "사유");
        town.restrictions.appeal(kim, proposal, "이의");
        assertThat(reason(town.restrictions.answer(kim, proposal, Outcome.LIFTED, Optional.empty(), "사유")))
                .isEqualTo(Reason.OWN_CASE);
        assertThat(reason(town.restrictions.lift(kim, proposal, "사유"))).isEqualTo(Reason.OWN_CASE);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void officers_and_auditors_list_what_waits_and_what_is_in_force_and_each_look_is_kept(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Caller auditor = Caller.of(new StaffId("auditor"), Role.TRAINING_AUDITOR);
        RestrictionId proposed = town.proposal("kim").id();
        Instant now = town.city.clock.instant();
        RestrictionId later = town.restrict("lee", now.plusSeconds(60), now.plusSeconds(120));
        RestrictionId appealed = town.restrict("park", now, now.plusSeconds(60));
        town.restrictions.appeal(Caller.staff(new StaffId("park")), appealed, "이의");

        assertThat(ids(town, Set.of())).containsExactly(appealed, later, proposed);
        assertThat(ids(town, Set.of(Kind.PROPOSED))).containsExactly(proposed);
        assertThat(ids(town, Set.of(Kind.IN_FORCE))).containsExactly(appealed, later);
        assertThat(ids(town, Set.of(Kind.APPEALED, Kind.PROPOSED))).containsExactly(appealed, proposed);
        town.city.clock.advance(Duration.ofSeconds(60));
        assertThat(ids(town, Set.of(Kind.IN_FORCE))).containsExactly(later);
        assertThat(ids(town, Set.of(Kind.APPEALED)))
                .as("an answer is still due")
                .containsExactly(appealed);
        var second = town.restrictions.list(auditor, Set.of(), new Paging(1, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(Restriction::id).containsExactly(proposed);
        assertThat(new AuditBook(database)
                        .of(OFFICER, "access/auditor", Paging.FIRST)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("RESTRICTIONS_READ"));
        for (Caller other : List.of(KIM, INSTRUCTOR)) {
            assertThatThrownBy(() -> town.restrictions.list(other, Set.of(), Paging.FIRST))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    private static List<RestrictionId> ids(RestrictionTown town, Set<Kind> kinds) {
        return town.restrictions.list(OFFICER, kinds, Paging.FIRST).items().stream()
                .map(Restriction::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everybody_sees_their_own_and_nobody_that_of_a_colleague(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId kim = town.restrict("kim");
        RestrictionId lee = town.restrict("lee");

        assertThat(town.restrictions.mine(KIM, Paging.FIRST).items())
                .extracting(Restriction::id)
                .containsExactly(kim);
        assertThat(town.restrictions.get(KIM, kim).reason()).isEqualTo("불참 2회");
        assertThatThrownBy(() -> town.restrictions.get(KIM, lee)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.restrictions.get(OFFICER, new RestrictionId(Ids.next())))
                .isInstanceOf(NotFoundException.class);
        town.restrictions.get(OFFICER, lee);
        assertThat(new AuditBook(database)
                        .of(OFFICER, "access/officer", Paging.FIRST)
                        .items())
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("RESTRICTION_READ"));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_training_officers_decide_and_what_is_not_there_is_not_found_before_anything_is_read(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        Restrictions all = town.restrictions;
        RestrictionId id = town.restrict("kim");
        RestrictionId nobody = new RestrictionId(Ids.next());
        Restriction.Draft draft = new Restriction.Draft(new StaffId("kim"), Optional.empty(), END, "사유");

        for (Caller other : List.of(KIM, INSTRUCTOR)) {
            assertThatThrownBy(() -> all.impose(other, draft)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> all.confirm(other, id, AS_PROPOSED, AS_PROPOSED, "사유"))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> all.dismiss(other, id, "사유")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> all.answer(other, id, Outcome.LIFTED, Optional.empty(), "사유"))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> all.lift(other, id, "사유")).isInstanceOf(NotAllowedException.class);
        }
        assertThatThrownBy(() -> all.confirm(OFFICER, nobody, AS_PROPOSED, AS_PROPOSED, ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> all.dismiss(OFFICER, nobody, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> all.appeal(OFFICER, nobody, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> all.answer(OFFICER, nobody, Outcome.LIFTED, Optional.empty(), ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> all.lift(OFFICER, nobody, "")).isInstanceOf(NotFoundException.class);
    }
}
