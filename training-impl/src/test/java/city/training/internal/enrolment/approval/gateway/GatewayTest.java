package city.training.internal.enrolment.approval.gateway;

import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Paging;
import city.training.Reason;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.ApprovalGateway;
import city.training.enrolment.approval.ApprovalRequest;
import city.training.enrolment.approval.Approvals;
import city.training.enrolment.approval.Verdict;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatewayTest {
    private static final Caller HEAD = Caller.of(new StaffId("hr-head"), Role.TRAINING_DEPARTMENT_HEAD);
    private static final StaffId DIRECTOR = new StaffId("director");

    /** The groupware's, which remembers what it was told. */
    private static final class Groupware implements ApprovalGateway {
        private final List<ApprovalRequest> taken = new ArrayList<>();
        private final List<EnrolmentId> withdrawn = new ArrayList<>();
        private boolean away;

        @Override
        public boolean takeOver(ApprovalRequest request) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return taken.add(request);
        }

        @Override
        public void withdraw(EnrolmentId request) {
            withdrawn.add(request);
        }
    }

    private record Scene(
            City city,
            OfferingId offering,
            EnrolmentId kim,
            Groupware groupware,
            Handing handing,
            Approvals approvals,
            SettlementBook settlements) {
        EnrolmentState state() {
            return city.of("hr-kim", offering).state();
        }
    }

    private static Scene scene(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering()
                .approved(ApprovalPolicy.by(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER))
                .heldBy("hr-kim")
                .create();
        Groupware groupware = new Groupware();
        return new Scene(
                city,
                offering,
                city.of("hr-kim", offering).id(),
                groupware,
                new Handing(database, groupware),
                ApprovalDesk.of(city),
                new SettlementBook(database, city.directory, city.outbox, city.clock));
    }

    private static Reason refusal(Verdict verdict) {
        return ((Verdict.Refused) verdict).reasons().get(0).reason();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void another_module_takes_a_request_over_and_hands_its_decision_back(Database database) {
        Scene scene = scene(database);

        scene.handing.work();
        scene.handing.work();

        assertThat(scene.groupware.taken).hasSize(1);
        ApprovalRequest request = scene.groupware.taken.get(0);
        assertThat(request.applicant()).isEqualTo(new StaffId("hr-kim"));
        assertThat(request.steps()).containsExactly(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER);
        assertThat(scene.approvals.waitingFor(HEAD, Paging.FIRST).items()).isEmpty();
        assertThat(refusal(scene.approvals.approve(HEAD, scene.kim, ""))).isEqualTo(Reason.DECIDED_ELSEWHERE);

        scene.settlements.settle(scene.kim, true, DIRECTOR, "결재 완료");

        assertThat(scene.state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(scene.city.trail(scene.offering)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("APPROVED");
            assertThat(entry.actor()).isEqualTo("director");
            assertThat(entry.reason()).isEqualTo("결재 완료");
        });
        assertThat(scene.settlements.settle(scene.kim, true, DIRECTOR, "결재 완료")).isInstanceOf(Verdict.Counted.class);
        assertThat(refusal(scene.settlements.settle(scene.kim, false, DIRECTOR, "아니오")))
                .isEqualTo(Reason.NOT_PENDING);
        scene.handing.work();
        assertThat(scene.groupware.withdrawn).isEmpty();
        assertThat(new ExplanationBook(database, scene.city.enrolments)
                        .replay(OFFICER, scene.offering)
                        .differences())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_rejection_comes_back_with_its_reason(Database database) {
        Scene scene = scene(database);
        scene.handing.work();

        assertThatThrownBy(() -> scene.settlements.settle(scene.kim, false, DIRECTOR, " "))
                .isInstanceOf(InvalidException.class);
        assertThat(refusal(scene.settlements.settle(scene.kim, true, new StaffId("hr-kim"), "")))
                .isEqualTo(Reason.OWN_REQUEST);
        assertThatThrownBy(() -> scene.settlements.settle(new EnrolmentId(UUID.randomUUID()), true, DIRECTOR, ""))
                .isInstanceOf(NotFoundException.class);
        scene.settlements.settle(scene.kim, false, DIRECTOR, "예산 없음");

        assertThat(scene.state()).isEqualTo(EnrolmentState.REJECTED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_gateway_is_told_what_needs_no_decision_any_more(Database database) {
        Scene scene = scene(database);
        scene.handing.work();

        scene.approvals.approve(OFFICER, scene.kim, "전자결재 장애");
        scene.handing.work();
        scene.handing.work();

        assertThat(scene.groupware.withdrawn).containsExactly(scene.kim);
        assertThat(scene.handing.isAnythingToDo()).isFalse();
        assertThat(scene.approvals
                        .waitingFor(
                                Caller.of(new StaffId("hr-officer"), Role.TRAINING_DEPARTMENT_OFFICER), Paging.FIRST)
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_request_that_was_cancelled_is_withdrawn(Database database) {
        Scene scene = scene(database);
        scene.handing.work();

        scene.city.cancel("hr-kim", scene.offering);
        scene.handing.work();

        assertThat(scene.groupware.withdrawn).containsExactly(scene.kim);
        assertThat(refusal(scene.settlements.settle(scene.kim, true, DIRECTOR, "")))
                .isEqualTo(Reason.NOT_PENDING);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_gateway_that_stumbles_is_asked_again(Database database) {
        Scene scene = scene(database);
        scene.groupware.away = true;
        scene.handing.work();
        assertThat(scene.handing.isAnythingToDo()).isTrue();

        scene.groupware.away = false;
        scene.handing.work();

        assertThat(scene.groupware.taken).hasSize(1);
        assertThat(scene.handing.isAnythingToDo()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_built_in_approver_leaves_requests_to_the_approvers_here(Database database) {
        Scene scene = scene(database);

        new Handing(database, new BuiltInApprover()).work();

        assertThat(scene.approvals.waitingFor(HEAD, Paging.FIRST).items()).hasSize(1);
        assertThat(refusal(scene.settlements.settle(scene.kim, true, DIRECTOR, "")))
                .isEqualTo(Reason.NOT_PENDING);
        assertThat(scene.approvals.approve(HEAD, scene.kim, "")).isInstanceOf(Verdict.Counted.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_a_module_decides_for_an_offering_that_is_called_off_is_withdrawn_from_it(Database database) {
        Scene scene = scene(database);
        scene.handing.work();

        scene.city.offerings.callOff(OFFICER, scene.offering, "강사 사정");
        scene.handing.work();
        scene.handing.work();

        assertThat(scene.state()).isEqualTo(EnrolmentState.OFFERING_CANCELLED);
        assertThat(scene.groupware.withdrawn).containsExactly(scene.kim);
        assertThat(scene.groupware.taken).hasSize(1);
    }
}
