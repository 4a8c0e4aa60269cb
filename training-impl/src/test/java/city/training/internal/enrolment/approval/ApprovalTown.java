package city.training.internal.enrolment.approval;

import city.training.Paging;
import city.training.Reason;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Replay.Difference;
import city.training.enrolment.Standing;
import city.training.enrolment.approval.PendingApproval;
import city.training.enrolment.approval.Verdict;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A city in which {@code hr-kim} and others work in {@code hr}, and somebody there approves. */
final class ApprovalTown {
    static final Caller HEAD = Caller.of(new StaffId("hr-head"), Role.TRAINING_DEPARTMENT_HEAD);
    static final Caller DEPUTY = Caller.of(new StaffId("hr-officer"), Role.TRAINING_DEPARTMENT_OFFICER);
    static final Caller OTHER_HEAD = Caller.of(new StaffId("tax-head"), Role.TRAINING_DEPARTMENT_HEAD);

    final City city;
    final ApprovalBook approvals;

    ApprovalTown(Database database) {
        city = new City(database);
        approvals = new ApprovalBook(database, city.directory, city.outbox, city.clock);
    }

    EnrolmentId request(String staff, OfferingId offering) {
        city.enrol(staff, offering);
        return city.of(staff, offering).id();
    }

    EnrolmentState approve(Caller by, String staff, OfferingId offering) {
        return state(approvals.approve(by, city.of(staff, offering).id(), ""));
    }

    EnrolmentState reject(Caller by, String staff, OfferingId offering, String reason) {
        return state(approvals.reject(by, city.of(staff, offering).id(), reason));
    }

    static EnrolmentState state(Verdict verdict) {
        return ((Verdict.Counted) verdict).enrolment().state();
    }

    static Reason refusal(Verdict verdict) {
        return ((Verdict.Refused) verdict).reasons().get(0).reason();
    }

    /** Whom the caller would answer for, by what waits. */
    List<Optional<StaffId>> insteadOf(Caller caller) {
        return approvals.waitingFor(caller, Paging.FIRST).items().stream()
                .map(PendingApproval::insteadOf)
                .toList();
    }

    List<String> waitingFor(Caller caller) {
        return approvals.waitingFor(caller, Paging.FIRST).items().stream()
                .map(PendingApproval::enrolment)
                .map(Enrolment::staff)
                .map(StaffId::value)
                .toList();
    }

    Standing standing(String staff, OfferingId offering) {
        return Objects.requireNonNull(city.enrolments
                .standings(Caller.staff(new StaffId(staff)), List.of(offering))
                .get(offering));
    }

    List<Difference> differences(OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(City.OFFICER, offering)
                .differences();
    }

    List<Chapter> story(String staff, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .of(City.OFFICER, city.of(staff, offering).id())
                .chapters();
    }
}
