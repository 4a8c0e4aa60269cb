package city.training.internal.enrolment.model;

import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.Verdict;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.Caller;
import city.training.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An approver agrees to a request or sends it back. */
record Answer(int offering, String person, String by, Approver approver, boolean agreed) implements Step {
    private static final Map<Approver, Role> ROLES = Map.of(
            Approver.DEPARTMENT_HEAD, Role.TRAINING_DEPARTMENT_HEAD,
            Approver.DEPARTMENT_OFFICER, Role.TRAINING_DEPARTMENT_OFFICER,
            Approver.TRAINING_OFFICER, Role.TRAINING_OFFICER);
    private static final String NOT_FOUND = "not found";

    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        Optional<Entry> found = run.last(person);
        if (found.isEmpty()) {
            return Town.NOBODY;
        }
        Entry entry = found.get();
        Asked asked = entry.asked;
        boolean own = by.equals(person);
        if (asked == null || (!own && !Approvals.mayKnow(approver, Model.department(by), asked))) {
            return NOT_FOUND;
        }
        if (own) {
            return Model.refused(List.of(Reason.OWN_REQUEST));
        }
        if (entry.state == EnrolmentState.REQUESTED && Approvals.mayDecide(approver, Model.department(by), asked)) {
            new Approvals(model).answer(run, entry, asked, by, agreed);
            return "counted " + entry.state;
        }
        return asked.lastBy.equals(by) && asked.lastAgreed == agreed
                ? "counted " + entry.state
                : Model.refused(List.of(Reason.NOT_PENDING));
    }

    @Override
    public String ask(Town town) {
        Caller caller = Caller.of(
                town.staff(by), Optional.ofNullable(ROLES.get(approver)).orElseThrow());
        return town.last(offering, person)
                .map(enrolment -> said(town, caller, enrolment.id()))
                .orElse(Town.NOBODY);
    }

    private String said(Town town, Caller caller, EnrolmentId id) {
        try {
            Verdict verdict = agreed
                    ? town.approvals().approve(caller, id, "좋습니다")
                    : town.approvals().reject(caller, id, "업무 일정");
            return verdict instanceof Verdict.Counted counted
                    ? "counted " + counted.enrolment().state()
                    : Model.refused(((Verdict.Refused) verdict)
                            .reasons().stream().map(Refusal::reason).toList());
        } catch (NotFoundException e) {
            return NOT_FOUND;
        }
    }
}
