package city.training.web.town;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.Approvals;
import city.training.enrolment.approval.PendingApproval;
import city.training.enrolment.approval.Verdict;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request that waits, and what is said to it. */
public final class TownApprovals implements Approvals {
    private final List<String> said = new ArrayList<>();
    private Optional<Verdict> verdict = Optional.empty();

    public void answer(Verdict next) {
        verdict = Optional.of(next);
    }

    /** What was said, in order. */
    public List<String> said() {
        return said;
    }

    @Override
    public Page<PendingApproval> waitingFor(Caller caller, Paging paging) {
        PendingApproval pending = new PendingApproval(
                Sample.enrolment(EnrolmentState.REQUESTED),
                "김",
                "총무과",
                Sample.COURSE.title(),
                Approver.DEPARTMENT_HEAD,
                Sample.NINE,
                Optional.of(Sample.NINE.plusSeconds(3600)),
                Optional.of(new StaffId("head")));
        return new Page<>(List.of(pending), paging.page(), paging.size(), 1);
    }

    @Override
    public Verdict approve(Caller caller, EnrolmentId id, String reason) {
        return say("yes " + reason, id, EnrolmentState.CONFIRMED);
    }

    @Override
    public Verdict reject(Caller caller, EnrolmentId id, String reason) {
        return say("no " + reason, id, EnrolmentState.REJECTED);
    }

    private Verdict say(String what, EnrolmentId id, EnrolmentState state) {
        Enrolment enrolment = Sample.enrolment(state);
        if (!enrolment.id().equals(id)) {
            throw new NotFoundException("request", id);
        }
        said.add(what.strip());
        return verdict.orElseGet(() -> new Verdict.Counted(enrolment, Optional.empty()));
    }
}
