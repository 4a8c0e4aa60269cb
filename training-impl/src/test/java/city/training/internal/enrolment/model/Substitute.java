package city.training.internal.enrolment.model;

import city.training.Reason;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import java.util.List;
import java.util.Optional;

/** An officer gives one person's seat to another. */
record Substitute(int offering, String leaving, String coming, String reason) implements Step {
    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        Optional<Entry> found = run.last(leaving);
        if (found.isEmpty()) {
            return Town.NOBODY;
        }
        if (found.get().state != EnrolmentState.CONFIRMED) {
            return Model.refused(List.of(Reason.NOT_CANCELLABLE));
        }
        List<Reason> reasons = objections(model, run);
        if (!reasons.isEmpty()) {
            return Model.refused(reasons);
        }
        model.move(run, found.get(), EnrolmentState.SUBSTITUTED);
        model.begin(run, coming, "", EnrolmentState.CONFIRMED);
        model.passOnElsewhere(leaving);
        return "confirmed";
    }

    private List<Reason> objections(Model model, Run run) {
        List<Reason> reasons = Model.reasons();
        if (reason.isEmpty() && !model.now.isBefore(run.setting.cancelUntil())) {
            reasons.add(Reason.CANCELLATION_CLOSED);
        }
        if (!Model.isKnown(coming)) {
            reasons.add(Reason.NOT_IN_DIRECTORY);
        }
        if (run.live(coming).isPresent()) {
            reasons.add(Reason.ALREADY_ENROLLED);
        }
        if (model.isTaken(run, coming)) {
            reasons.add(Reason.TIME_CLASH);
        }
        return reasons;
    }

    @Override
    public String ask(Town town) {
        return town.last(offering, leaving)
                .map(enrolment ->
                        Enrol.said(town.rosters().substitute(City.OFFICER, enrolment.id(), town.staff(coming), reason)))
                .orElse(Town.NOBODY);
    }

    @Override
    public String again(String answer) {
        return answer.equals("confirmed") ? Model.refused(List.of(Reason.NOT_CANCELLABLE)) : answer;
    }
}
