package city.training.web.portlet;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.enrolment.passing.SeatOffers;
import city.training.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The seats that the office offers, for an hour each. */
record OfficeOffers(Office office) implements SeatOffers {
    static Standing standing(Optional<Enrolment> mine) {
        return new Standing(
                mine,
                Set.of(Action.ACCEPT, Action.DECLINE),
                List.of(),
                Optional.empty(),
                Optional.of(Office.NOW.plusSeconds(3600)),
                OptionalInt.empty());
    }

    @Override
    public Decision accept(Caller caller, EnrolmentId id) {
        Enrolment mine = office.get(caller, id);
        if (mine.state() != EnrolmentState.SEAT_OFFERED) {
            return new Decision.Refused(List.of(Refusal.of(Reason.NOT_OFFERED)));
        }
        office.become(mine, EnrolmentState.CONFIRMED);
        return new Decision.Confirmed(id);
    }

    @Override
    public Cancellation decline(Caller caller, EnrolmentId id, String reason) {
        return office.cancel(caller, id, reason);
    }
}
