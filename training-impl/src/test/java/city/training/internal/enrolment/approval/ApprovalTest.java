package city.training.internal.enrolment.approval;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.approval.ApprovalTown.DEPUTY;
import static city.training.internal.enrolment.approval.ApprovalTown.HEAD;
import static city.training.internal.enrolment.approval.ApprovalTown.OTHER_HEAD;
import static city.training.internal.enrolment.approval.ApprovalTown.refusal;
import static city.training.internal.enrolment.approval.ApprovalTown.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Paging;
import city.training.Reason;
import city.training.enrolment.Admissions;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Standing.Action;
import city.training.enrolment.approval.PendingApproval;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.notice.Event;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.notice.TrainingEvents;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalTest {
    private static final ApprovalPolicy BY_HEAD = ApprovalPolicy.by(Approver.DEPARTMENT_HEAD);
    private static final ApprovalPolicy BY_BOTH =
            ApprovalPolicy.by(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER);
    private static final ApprovalPolicy RANKED_BY_APPROVAL =
            new ApprovalPolicy(List.of(Approver.DEPARTMENT_HEAD), Silence.WAIT, Optional.empty(), 0, Rank.BY_APPROVAL);
    private static final ApprovalPolicy HOLDING_A_SEAT =
            new ApprovalPolicy(List.of(Approver.DEPARTMENT_HEAD), Silence.WAIT, Optional.empty(), 24, Rank.BY_REQUEST);

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_request_waits_for_the_head_of_the_department_and_then_takes_its_place(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_HEAD).create();

        assertThat(town.city.enrol("hr-kim", offering)).isInstanceOf(Decision.Requested.class);
        assertThat(town.city.enrol("hr-lee", offering)).isInstanceOf(Decision.Requested.class);
        assertThat(town.city.offerings.get(offering).seatsTaken()).isZero();
        assertThat(town.standing("hr-kim", offering).approval().orElseThrow().waitsFor())
                .contains(Approver.DEPARTMENT_HEAD);

        assertThat(town.approve(HEAD, "hr-lee", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.WAITLISTED);

        assertThat(town.waitingFor(HEAD)).isEmpty();
        assertThat(town.story("hr-lee", offering))
                .extracting(Chapter::what)
                .containsExactly("REQUESTED", "APPROVED", "CONFIRMED");
        assertThat(town.story("hr-lee", offering).get(1).actor()).isEqualTo("hr-head");
        assertThat(town.differences(offering)).isEmpty();
        assertThat(town.city.events)
                .extracting(Event::topic)
                .contains("city/training/enrolment/APPROVED", "city/training/approval/WAITING")
                .last()
                .isEqualTo("city/training/enrolment/WAITLISTED");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void two_steps_are_asked_one_after_the_other(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_BOTH).create();
        EnrolmentId kim = town.request("hr-kim", offering);

        assertThat(town.waitingFor(DEPUTY)).isEmpty();
        assertThat(refusal(town.approvals.approve(DEPUTY, kim, ""))).isEqualTo(Reason.NOT_PENDING);
        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(town.waitingFor(HEAD)).isEmpty();
        assertThat(town.waitingFor(DEPUTY)).containsExactly("hr-kim");
        assertThat(town.approve(DEPUTY, "hr-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);

        assertThat(town.story("hr-kim", offering))
                .extracting(Chapter::what)
                .containsExactly("REQUESTED", "STEP_APPROVED", "APPROVED", "CONFIRMED");
        assertThat(town.city.events.stream()
                        .filter(event -> event.topic().endsWith("WAITING"))
                        .map(event -> event.properties().get(TrainingEvents.APPROVER)))
                .containsExactly("DEPARTMENT_HEAD", "DEPARTMENT_OFFICER");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_rejection_keeps_its_reason_and_the_person_may_ask_again(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_HEAD).create();
        town.request("hr-kim", offering);

        assertThat(town.reject(HEAD, "hr-kim", offering, "업무 공백")).isEqualTo(EnrolmentState.REJECTED);

        assertThat(town.standing("hr-kim", offering).approval().orElseThrow().reason())
                .isEqualTo("업무 공백");
        assertThat(town.standing("hr-kim", offering).actions()).containsExactly(Action.ENROL);
        assertThat(town.story("hr-kim", offering).get(1).reason()).isEqualTo("업무 공백");
        town.request("hr-kim", offering);
        assertThat(town.standing("hr-kim", offering).approval().orElseThrow().reason())
                .isEmpty();
        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_the_right_person_decides_and_nobody_their_own_request(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_HEAD).create();
        EnrolmentId kim = town.request("hr-kim", offering);
        EnrolmentId head = town.request("hr-head", offering);
        Caller colleague = Caller.staff(new StaffId("hr-lee"));

        assertThatThrownBy(() -> town.approvals.approve(OTHER_HEAD, kim, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.approvals.approve(colleague, kim, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> town.approvals.reject(HEAD, kim, " ")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> town.approvals.approve(HEAD, kim, "x".repeat(1_001)))
                .isInstanceOf(InvalidException.class);
        assertThat(refusal(town.approvals.approve(HEAD, head, ""))).isEqualTo(Reason.OWN_REQUEST);
        assertThat(town.waitingFor(HEAD)).containsExactly("hr-kim");
        assertThat(town.waitingFor(OTHER_HEAD)).isEmpty();
        assertThat(town.waitingFor(colleague)).isEmpty();
        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.REQUESTED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_training_officer_decides_instead_with_a_reason(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_HEAD).create();
        EnrolmentId head = town.request("hr-head", offering);

        assertThatThrownBy(() -> town.approvals.approve(OFFICER, head, "")).isInstanceOf(InvalidException.class);
        assertThat(state(town.approvals.approve(OFFICER, head, "부서장 본인 신청"))).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.story("hr-head", offering).get(1).facts()).containsEntry("insteadOf", "DEPARTMENT_HEAD");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_same_answer_again_is_answered_like_once_and_another_one_is_refused(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_HEAD).create();
        EnrolmentId kim = town.request("hr-kim", offering);

        town.approvals.approve(HEAD, kim, "");

        assertThat(state(town.approvals.approve(HEAD, kim, ""))).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(refusal(town.approvals.reject(HEAD, kim, "아니오"))).isEqualTo(Reason.NOT_PENDING);
        assertThat(town.city.trail(offering)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void approved_without_a_place_left_is_kept_with_the_reason(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .withWaitingList(0)
                .approved(BY_HEAD)
                .heldBy("hr-kim", "hr-lee", "hr-choi")
                .create();
        OfferingId elsewhere = town.city.anOffering().withSeats(5).create();
        town.city.enrol("hr-kim", elsewhere);

        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.approve(HEAD, "hr-lee", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.approve(HEAD, "hr-choi", offering)).isEqualTo(EnrolmentState.NOT_SELECTED);

        assertThat(town.standing("hr-kim", offering).approval().orElseThrow().reason())
                .isEqualTo("TIME_CLASH");
        assertThat(town.standing("hr-choi", offering).approval().orElseThrow().reason())
                .isEqualTo("WAITING_LIST_FULL");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_approval_counts_after_the_close_but_not_once_teaching_has_begun(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .withSeats(2)
                .approved(BY_HEAD)
                .heldBy("hr-kim", "hr-lee")
                .create();
        town.city.clock.advance(Duration.ofDays(4));

        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        town.city.clock.set(NOON.plus(Duration.ofDays(7)));
        assertThat(town.approve(HEAD, "hr-lee", offering)).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_rank_is_that_of_the_request_or_of_the_approval(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId byRequest = town.city
                .anOffering()
                .approved(BY_HEAD)
                .heldBy("hr-a", "hr-b", "hr-c")
                .create();
        OfferingId byApproval = town.city
                .anOffering()
                .taught()
                .approved(RANKED_BY_APPROVAL)
                .heldBy("hr-a", "hr-b", "hr-c")
                .create();

        for (OfferingId offering : List.of(byRequest, byApproval)) {
            List.of("hr-c", "hr-b", "hr-a").forEach(staff -> town.approve(HEAD, staff, offering));
            assertThat(town.city.of("hr-c", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
            assertThat(town.differences(offering)).isEmpty();
        }

        assertThat(town.city.of("hr-a", byRequest).position()).hasValue(1);
        assertThat(town.city.of("hr-a", byApproval).position()).hasValue(2);
        town.city.cancel("hr-c", byApproval);
        assertThat(town.city.of("hr-b", byApproval).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(byApproval)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_pending_request_may_hold_the_seat_that_was_free(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(HOLDING_A_SEAT)
                .heldBy("hr-kim", "hr-lee")
                .create();

        assertThat(town.city.offerings.get(offering).seatsTaken()).isEqualTo(1);
        assertThat(town.approve(HEAD, "hr-lee", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        town.reject(HEAD, "hr-kim", offering, "업무 공백");

        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.offerings.get(offering).seatsTaken()).isEqualTo(1);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_what_is_approved_is_drawn_and_what_is_approved_later_is_served_in_turn(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId lottery = town.city
                .anOffering()
                .admitting(Admission.LOTTERY)
                .withSeats(2)
                .approved(BY_HEAD)
                .heldBy("hr-kim", "hr-lee")
                .create();
        assertThat(town.approve(HEAD, "hr-kim", lottery)).isEqualTo(EnrolmentState.APPROVED);
        town.city.clock.advance(Duration.ofDays(3));

        Admissions.Outcome drawn = PoolTown.admissions(town.city).draw(OFFICER, lottery, Optional.of("1"));

        assertThat(drawn.results()).extracting(Enrolment::staff).containsExactly(new StaffId("hr-kim"));
        assertThat(town.city.of("hr-kim", lottery).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.approve(HEAD, "hr-lee", lottery)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(lottery)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_request_keeps_the_policy_it_came_in_under(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        var builder = town.city.anOffering().withSeats(2).approved(BY_HEAD);
        OfferingId offering = builder.create();
        town.request("hr-kim", offering);

        town.city.offerings.change(
                OFFICER, offering, builder.approved(ApprovalPolicy.NONE).draft(), 1, Optional.empty());

        assertThat(town.city.offerings.get(offering).policies().approval()).isEqualTo(ApprovalPolicy.NONE);
        assertThat(town.city.enrol("hr-lee", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_approver_sees_who_asks_for_what_and_since_when(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city.anOffering().approved(BY_HEAD).create();
        EnrolmentId kim = town.request("hr-kim", offering);

        PendingApproval pending =
                town.approvals.waitingFor(HEAD, Paging.FIRST).items().get(0);

        assertThat(pending.enrolment().id()).isEqualTo(kim);
        assertThat(pending.name()).isEqualTo("이름 hr-kim");
        assertThat(pending.department()).isEqualTo("hr");
        assertThat(pending.title()).isEqualTo("챗봇 기획");
        assertThat(pending.askedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void random_days_with_approvals_replay_without_a_difference(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        Random random = new Random(20260322);
        for (ApprovalPolicy policy : List.of(BY_HEAD, RANKED_BY_APPROVAL, HOLDING_A_SEAT)) {
            OfferingId offering = town.city
                    .anOffering()
                    .withSeats(3)
                    .withWaitingList(3)
                    .taught()
                    .approved(policy)
                    .create();
            for (int step = 0; step < 60; step++) {
                String person = "hr-" + random.nextInt(10);
                List<Enrolment> live = town.city.roster(offering).stream()
                        .filter(one ->
                                one.state().isLive() && one.staff().value().equals(person))
                        .toList();
                if (live.isEmpty()) {
                    town.city.enrol(person, offering);
                } else if (live.get(0).state() == EnrolmentState.REQUESTED && random.nextInt(4) > 0) {
                    if (random.nextInt(4) == 0) {
                        town.reject(HEAD, person, offering, "아니오");
                    } else {
                        town.approve(HEAD, person, offering);
                    }
                } else if (random.nextInt(3) == 0) {
                    town.city.cancel(person, offering);
                }
                assertThat(town.city.offerings.get(offering).seatsTaken()).isLessThanOrEqualTo(3);
            }
            assertThat(town.differences(offering)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_policy_that_says_nothing_sensible_is_refused(Database database) {
        City city = new City(database);
        ApprovalPolicy twice = new ApprovalPolicy(
                List.of(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_HEAD),
                Silence.REJECT,
                Optional.empty(),
                -1,
                Rank.BY_REQUEST);

        assertThatThrownBy(() -> city.anOffering().approved(twice).create())
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("approval.steps")
                .hasMessageContaining("approval.silenceHours")
                .hasMessageContaining("approval.holdHours");
        assertThat(Role.ofGroup("training-department-head")).contains(Role.TRAINING_DEPARTMENT_HEAD);
    }
}
