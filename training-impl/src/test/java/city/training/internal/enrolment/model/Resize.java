package city.training.internal.enrolment.model;

import city.training.ConflictException;
import city.training.Reason;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.offering.Offering;
import java.util.List;
import java.util.Optional;

/** An officer changes how many seats and places there are, and says what happens to whom, or does not. */
record Resize(int offering, int seats, int places, Cut cut, String key) implements Step {
    /** What happens to those who lose their seat. */
    enum Cut {
        UNSAID,
        THEY_WAIT,
        THEY_LEAVE
    }

    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        List<Entry> losing = run.byRank(entry -> entry.state.holdsSeat()).stream()
                .skip(seats)
                .toList();
        if (!losing.isEmpty() && cut == Cut.UNSAID) {
            return Model.refused(List.of(Reason.CAPACITY_BELOW_SEATS_TAKEN));
        }
        run.seats = seats;
        run.places = places;
        losing.forEach(entry ->
                model.move(run, entry, cut == Cut.THEY_WAIT ? EnrolmentState.WAITLISTED : EnrolmentState.CANCELLED));
        model.passOn(run);
        return "changed";
    }

    @Override
    public String ask(Town town) {
        Town.Seen seen = town.seenBefore(key, offering);
        List<EnrolmentId> losing =
                seen.seated().stream().skip(seats).map(Enrolment::id).toList();
        Optional<Offering.Displacement> said = cut == Cut.UNSAID || losing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offering.Displacement(losing, cut == Cut.THEY_WAIT, "강의실 변경"));
        try {
            town.city()
                    .offerings
                    .change(
                            City.OFFICER.withRequestKey(town.run() + key),
                            town.id(offering),
                            town.draft(offering, seats, places),
                            seen.version(),
                            said);
            return "changed";
        } catch (ConflictException e) {
            return Model.refused(List.of(e.reasons().get(0).reason()));
        }
    }
}
