package city.training.internal.enrolment.model;

import city.training.Reason;
import city.training.enrolment.EnrolmentState;
import city.training.people.Caller;
import java.util.List;
import java.util.Optional;

/** Somebody accepts a seat they were offered, or declines it. */
record Respond(int offering, String person, boolean accepts) implements Step {
    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        Optional<Entry> found = run.last(person);
        if (found.isEmpty()) {
            return Town.NOBODY;
        }
        String answer = answer(model, run, found.get());
        if (!answer.equals("confirmed")) {
            model.passOnElsewhere(person);
        }
        return answer;
    }

    private String answer(Model model, Run run, Entry entry) {
        EnrolmentState wanted = accepts ? EnrolmentState.CONFIRMED : EnrolmentState.CANCELLED;
        String yes = accepts ? "confirmed" : "cancelled";
        boolean everOffered = entry.offeredUntil != null;
        if (entry.state == wanted && everOffered) {
            return yes;
        }
        if (new Offers(model).hasRunOut(entry)) {
            new Offers(model).expire(run, entry);
            return Model.refused(List.of(Reason.OFFER_EXPIRED));
        }
        if (entry.state != EnrolmentState.SEAT_OFFERED) {
            boolean tooLate = entry.state == EnrolmentState.EXPIRED && everOffered;
            return Model.refused(List.of(tooLate ? Reason.OFFER_EXPIRED : Reason.NOT_OFFERED));
        }
        model.move(run, entry, wanted);
        if (!accepts) {
            model.passOn(run);
        }
        return yes;
    }

    @Override
    public String ask(Town town) {
        Caller caller = Caller.staff(town.staff(person));
        return town.last(offering, person)
                .map(enrolment -> accepts
                        ? Enrol.said(town.offers().accept(caller, enrolment.id()))
                        : Cancel.said(town.offers().decline(caller, enrolment.id(), "")))
                .orElse(Town.NOBODY);
    }
}
