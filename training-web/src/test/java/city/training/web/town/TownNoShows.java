package city.training.web.town;

import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.restriction.Absence;
import city.training.enrolment.restriction.NoShows;
import city.training.people.Caller;
import java.util.List;

/** Kim was not there, unless excused: then it has not begun. */
final class TownNoShows implements NoShows {
    @Override
    public Absence mark(Caller caller, EnrolmentId enrolment, boolean excused, String reason) {
        return excused
                ? new Absence.Refused(List.of(Refusal.of(Reason.NOT_BEGUN)))
                : recorded(enrolment, EnrolmentState.NO_SHOW);
    }

    @Override
    public Absence takeBack(Caller caller, EnrolmentId enrolment, String reason) {
        return recorded(enrolment, EnrolmentState.CONFIRMED);
    }

    private static Absence recorded(EnrolmentId id, EnrolmentState state) {
        Enrolment kim = Sample.enrolment(state);
        if (!kim.id().equals(id)) {
            throw new NotFoundException("enrolment", id);
        }
        return new Absence.Recorded(kim);
    }
}
