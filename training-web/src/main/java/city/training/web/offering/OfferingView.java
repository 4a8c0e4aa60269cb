package city.training.web.offering;

import city.training.catalogue.Course;
import city.training.enrolment.Standing;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.OfferingState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offering as it is given out, with what the caller needs to know of its course. */
public record OfferingView(
        String id,
        String courseId,
        String title,
        String field,
        String level,
        String mode,
        int minutes,
        String round,
        int plannedCapacity,
        int capacity,
        int seatsTaken,
        int waitingListSize,
        int waiting,
        Admission admission,
        Instant opensAt,
        Instant closesAt,
        Instant cancelUntil,
        OfferingState state,
        List<SessionView> sessions,
        @Nullable PoliciesForm policies,
        @Nullable String calledOff,
        @Nullable Instant tooFewAt,
        long version,
        @Nullable StandingView my) {
    /** @param standing how the caller stands towards it, where that is part of the answer */
    public static OfferingView of(Offering offering, @Nullable Standing standing, Instant now) {
        Course course = offering.course();
        return new OfferingView(
                offering.id().toString(),
                course.id().toString(),
                course.title(),
                course.field(),
                course.level(),
                course.mode(),
                course.minutes(),
                offering.round(),
                offering.plannedCapacity(),
                offering.capacity(),
                offering.seatsTaken(),
                offering.waitingListSize(),
                offering.waiting(),
                offering.admission(),
                offering.opensAt(),
                offering.closesAt(),
                offering.cancelUntil(),
                offering.stateAt(now),
                offering.sessions().stream().map(SessionView::of).toList(),
                PoliciesForm.of(offering.policies()),
                offering.calledOff().map(Offering.CalledOff::reason).orElse(null),
                offering.tooFewAt().orElse(null),
                offering.version(),
                standing == null ? null : StandingView.of(standing));
    }
}
