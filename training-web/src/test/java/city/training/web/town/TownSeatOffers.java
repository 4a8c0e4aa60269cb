package city.training.web.town;

import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments;
import city.training.enrolment.passing.SeatOffers;
import city.training.people.Caller;
import java.util.ArrayList;
import java.util.List;

/** One seat on offer, and what was said to it. */
public final class TownSeatOffers implements SeatOffers {
    private final Enrolments enrolments;
    private final List<String> said = new ArrayList<>();

    TownSeatOffers(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** What was said, in order. */
    public List<String> said() {
        return said;
    }

    @Override
    public Decision accept(Caller caller, EnrolmentId id) {
        said.add("yes");
        return new Decision.Confirmed(enrolments.get(caller, id).id());
    }

    @Override
    public Cancellation decline(Caller caller, EnrolmentId id, String reason) {
        enrolments.get(caller, id);
        said.add(("no " + reason).strip());
        return new Cancellation.Cancelled(Sample.enrolment(EnrolmentState.CANCELLED));
    }
}
