package city.training.internal.enrolment.model;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.people.Caller;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody gives back what they have, or an officer takes it back, with a reason or without. */
record Cancel(int offering, String person, boolean byOfficer, String reason) implements Step {
    private static final Set<EnrolmentState> OVER = EnumSet.of(
            EnrolmentState.REJECTED, EnrolmentState.NOT_SELECTED, EnrolmentState.EXPIRED, EnrolmentState.SUBSTITUTED);

    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        Optional<Entry> found = run.last(person);
        if (found.isEmpty()) {
            return Town.NOBODY;
        }
        Entry entry = found.get();
        if (entry.state == EnrolmentState.CANCELLED) {
            model.passOnElsewhere(person);
            return "cancelled";
        }
        if (OVER.contains(entry.state)) {
            return Model.refused(List.of(Reason.NOT_CANCELLABLE));
        }
        boolean mayBeLate = entry.state != EnrolmentState.CONFIRMED || (byOfficer && !reason.isEmpty());
        if (!mayBeLate && !model.now.isBefore(run.setting.cancelUntil())) {
            return Model.refused(List.of(Reason.CANCELLATION_CLOSED));
        }
        model.move(run, entry, EnrolmentState.CANCELLED);
        model.passOn(run);
        model.passOnElsewhere(person);
        return "cancelled";
    }

    @Override
    public String ask(Town town) {
        Caller caller = byOfficer ? City.OFFICER : Caller.staff(town.staff(person));
        return town.last(offering, person)
                .map(enrolment -> said(town.city().enrolments.cancel(caller, enrolment.id(), reason)))
                .orElse(Town.NOBODY);
    }

    static String said(Cancellation cancellation) {
        return cancellation instanceof Cancellation.Refused refused
                ? Model.refused(refused.reasons().stream().map(Refusal::reason).toList())
                : "cancelled";
    }
}
