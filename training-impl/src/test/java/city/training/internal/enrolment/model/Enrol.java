package city.training.internal.enrolment.model;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.List;
import java.util.Optional;

/** Somebody asks for a seat, or an officer does for them; with the key of an earlier request it is that request again. */
record Enrol(int offering, String person, boolean byOfficer, String key) implements Step {
    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        model.passOn(run);
        String mark = (byOfficer ? "officer" : person) + "/" + key;
        Optional<Entry> before = run.entries.stream()
                .filter(entry -> entry.person.equals(person) && entry.key.equals(mark))
                .findFirst();
        if (before.isPresent()) {
            return answer(run, before.get());
        }
        List<Reason> reasons = objections(model, run);
        return reasons.isEmpty() ? answer(run, admit(model, run, mark)) : Model.refused(reasons);
    }

    private List<Reason> objections(Model model, Run run) {
        List<Reason> reasons = Model.reasons();
        if (!Model.isKnown(person)) {
            reasons.add(Reason.NOT_IN_DIRECTORY);
        }
        if (run.live(person).isPresent()) {
            reasons.add(Reason.ALREADY_ENROLLED);
        }
        if (model.now.isBefore(run.setting.opensAt())) {
            reasons.add(Reason.NOT_OPEN_YET);
        }
        if (!model.now.isBefore(run.setting.closesAt())) {
            reasons.add(Reason.CLOSED);
        }
        if (model.isTaken(run, person)) {
            reasons.add(Reason.TIME_CLASH);
        }
        if (!run.isPooling() && !run.hasPlace()) {
            reasons.add(Reason.WAITING_LIST_FULL);
        }
        return reasons;
    }

    private Entry admit(Model model, Run run, String mark) {
        boolean approved = run.setting.approval().isAsked();
        boolean pending = run.isPooling() || approved;
        boolean holds = approved
                && !run.isPooling()
                && run.hasSeat()
                && run.setting.approval().holdHours() > 0;
        Entry entry = model.begin(run, person, mark, pending ? EnrolmentState.REQUESTED : model.place(run));
        if (approved) {
            entry.asked = new Asked(
                    run.setting.approval(), Model.department(person), run.setting.passingEnds(), holds, model.now);
        }
        return entry;
    }

    private static String answer(Run run, Entry entry) {
        return switch (entry.state) {
            case REQUESTED, APPROVED -> "requested";
            case WAITLISTED -> "waiting " + (run.line().indexOf(entry) + 1);
            case CONFIRMED -> "confirmed";
            case SEAT_OFFERED -> "offered";
            default -> Model.refused(List.of(Reason.REQUEST_KEY_REUSED));
        };
    }

    @Override
    public String ask(Town town) {
        StaffId staff = town.staff(person);
        return said(
                byOfficer
                        ? town.city().enrolments.enrolFor(City.OFFICER.withRequestKey(key), town.id(offering), staff)
                        : town.city().enrolments.enrol(Caller.staff(staff).withRequestKey(key), town.id(offering)));
    }

    static String said(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return Model.refused(refused.reasons().stream().map(Refusal::reason).toList());
        }
        if (decision instanceof Decision.Waitlisted waiting) {
            return "waiting " + waiting.position();
        }
        return decision instanceof Decision.Confirmed
                ? "confirmed"
                : decision instanceof Decision.Offered ? "offered" : "requested";
    }
}
