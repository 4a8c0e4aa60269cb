package city.training.internal.enrolment.approval;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.approval.ApprovalTown.HEAD;
import static city.training.internal.enrolment.approval.ApprovalTown.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Paging;
import city.training.Reason;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.Delegation;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DelegationTest {
    private static final Caller LEE = Caller.staff(new StaffId("hr-lee"));
    private static final Caller PARK = Caller.staff(new StaffId("tax-park"));

    private static DelegationBook delegations(ApprovalTown town) {
        return new DelegationBook(town.city.database, town.city.directory, town.city.clock);
    }

    private static Delegation to(Caller delegate, int fromDay, int untilDay) {
        return new Delegation(delegate.staffId(), day(fromDay), day(untilDay));
    }

    private static Instant day(int number) {
        return NOON.plus(Duration.ofDays(number));
    }

    private static OfferingId offering(ApprovalTown town, String... staff) {
        return town.city
                .anOffering()
                .withSeats(3)
                .approved(ApprovalPolicy.by(Approver.DEPARTMENT_HEAD))
                .heldBy(staff)
                .create();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_delegate_decides_from_the_first_day_until_the_last(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = offering(town, "hr-kim", "hr-choi");
        delegations(town).set(HEAD, to(PARK, 1, 2));

        assertThat(town.waitingFor(PARK)).isEmpty();
        town.city.clock.set(day(1));
        assertThat(town.waitingFor(PARK)).containsExactly("hr-kim", "hr-choi");
        assertThat(town.waitingFor(HEAD)).containsExactly("hr-kim", "hr-choi");
        assertThat(town.insteadOf(PARK)).containsOnly(Optional.of(HEAD.staffId()));
        assertThat(town.insteadOf(HEAD)).containsOnly(Optional.empty());
        assertThat(town.approve(PARK, "hr-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.story("hr-kim", offering).get(1).actor()).isEqualTo("tax-park");
        assertThat(town.story("hr-kim", offering).get(1).facts()).containsEntry("insteadOf", "hr-head");

        town.city.clock.set(day(2));
        assertThat(town.waitingFor(PARK)).isEmpty();
        EnrolmentId choi = town.city.of("hr-choi", offering).id();
        assertThatThrownBy(() -> town.approvals.approve(PARK, choi, "")).isInstanceOf(NotFoundException.class);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_delegate_approves_neither_the_own_request_nor_that_of_the_one_away(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = offering(town, "hr-lee", "hr-head", "hr-kim");
        delegations(town).set(HEAD, to(LEE, 0, 7));
        EnrolmentId lee = town.city.of("hr-lee", offering).id();
        EnrolmentId head = town.city.of("hr-head", offering).id();

        assertThat(town.waitingFor(LEE)).containsExactly("hr-kim");
        assertThat(refusal(town.approvals.approve(LEE, lee, ""))).isEqualTo(Reason.OWN_REQUEST);
        assertThatThrownBy(() -> town.approvals.approve(LEE, head, "")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_delegation_is_replaced_and_taken_back_and_every_change_is_on_record(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        offering(town, "hr-kim");
        DelegationBook delegations = delegations(town);

        delegations.set(HEAD, to(LEE, 0, 7));
        delegations.set(HEAD, to(PARK, 0, 7));
        assertThat(town.waitingFor(LEE)).isEmpty();
        assertThat(delegations.mine(HEAD)).contains(to(PARK, 0, 7));
        assertThat(delegations.end(HEAD)).isEqualTo(to(PARK, 0, 7));

        assertThat(town.waitingFor(PARK)).isEmpty();
        assertThat(delegations.mine(HEAD)).isEmpty();
        assertThatThrownBy(() -> delegations.end(HEAD)).isInstanceOf(NotFoundException.class);
        assertThat(new AuditBook(database)
                        .of(OFFICER, "delegation/hr-head", Paging.FIRST)
                        .items())
                .extracting(AuditEntry::action)
                .containsExactly("DELEGATED", "DELEGATED", "DELEGATION_ENDED");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_delegate_works_here_is_somebody_else_and_stands_in_for_a_time(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        DelegationBook delegations = delegations(town);
        Caller stranger = Caller.staff(new StaffId("stranger"));

        assertThatThrownBy(() -> delegations.set(LEE, to(PARK, 0, 7))).isInstanceOf(NotAllowedException.class);
        for (Delegation wrong :
                new Delegation[] {to(HEAD, 0, 7), to(stranger, 0, 7), to(LEE, 7, 7), to(LEE, -7, 0), to(LEE, 0, 367)}) {
            assertThatThrownBy(() -> delegations.set(HEAD, wrong))
                    .as(wrong.toString())
                    .isInstanceOf(InvalidException.class);
        }
        assertThat(delegations.mine(HEAD)).isEmpty();
    }
}
