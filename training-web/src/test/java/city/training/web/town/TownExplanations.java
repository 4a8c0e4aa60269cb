package city.training.web.town;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Explanation;
import city.training.enrolment.Explanations;
import city.training.enrolment.Replay;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Tells the same short story of everybody. */
record TownExplanations(Enrolments enrolments) implements Explanations {
    @Override
    public Explanation of(Caller caller, EnrolmentId id) {
        return new Explanation(
                enrolments.get(caller, id),
                List.of(new Explanation.Chapter(
                        Sample.NINE, "kim", "WAITLISTED", "", Map.of("rank", "1"), OptionalInt.of(1))));
    }

    @Override
    public Replay replay(Caller caller, OfferingId offering) {
        return new Replay(1, List.of(new Replay.Difference(1, Sample.NINE, "x", "CONFIRMED", "WAITLISTED")));
    }
}
