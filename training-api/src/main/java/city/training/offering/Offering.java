package city.training.offering;

import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.enrolment.EnrolmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One dated run of a course (차수) with its own seats and windows.
 *
 * @param course the course as it stands now
 * @param round the name of the round it belongs to, empty where none
 * @param plannedCapacity seats the office planned
 * @param capacity seats there are: planned, or what the smallest of its rooms holds, in working PCs where the course needs
 *     one (정원)
 * @param waitingListSize places in the waiting list
 * @param opensAt when enrolment opens, inclusive
 * @param closesAt when enrolment closes, exclusive
 * @param cancelUntil until when a learner may give a confirmed seat back, exclusive
 * @param sessions by start; may be empty (online)
 * @param seatsTaken enrolments that hold a seat
 * @param waiting enrolments on the waiting list
 * @param version grows with every change by an officer
 * @param policies what it asks of those who want a seat
 * @param calledOff when and why it was called off, where it was
 * @param tooFewAt when fewer had a confirmed seat than its {@link MinimumPolicy} asks for, where that was so: somebody has to
 *     decide whether it is called off
 */
public record Offering(
        OfferingId id,
        Course course,
        String round,
        int plannedCapacity,
        int capacity,
        int waitingListSize,
        Admission admission,
        Instant opensAt,
        Instant closesAt,
        Instant cancelUntil,
        List<Session> sessions,
        int seatsTaken,
        int waiting,
        long version,
        Policies policies,
        Optional<CalledOff> calledOff,
        Optional<Instant> tooFewAt) {
    public Offering {
        sessions = List.copyOf(sessions);
    }

    /**
     * That it does not take place.
     *
     * @param at since when
     * @param reason what everybody is told
     */
    public record CalledOff(Instant at, String reason) {}

    /** Where it stands at that moment. */
    public OfferingState stateAt(Instant moment) {
        if (calledOff.isPresent()) {
            return OfferingState.CALLED_OFF;
        }
        if (moment.isBefore(opensAt)) {
            return OfferingState.UPCOMING;
        }
        if (moment.isBefore(closesAt)) {
            return OfferingState.OPEN;
        }
        return moment.isBefore(endsAt()) ? OfferingState.CLOSED : OfferingState.FINISHED;
    }

    /** When the last session ends; where there are none, when enrolment closes. */
    public Instant endsAt() {
        return sessions.stream().map(Session::endsAt).max(Instant::compareTo).orElse(closesAt);
    }

    /**
     * What an officer says about an offering. The dates are one checked timeline: opens ≤ closes ≤ end of passing on ≤ first
     * session, and opens ≤ cancel-until ≤ first session.
     *
     * @param round empty where none, at most 60 characters
     * @param capacity planned seats, 1 to 100,000
     * @param waitingListSize 0 to 100,000
     * @param cancelUntil where empty, the first session's start, or without sessions the close
     * @param sessions at most 400, none overlapping another
     * @param policies what it asks of those who want a seat
     */
    public record Draft(
            CourseId course,
            String round,
            int capacity,
            int waitingListSize,
            Admission admission,
            Instant opensAt,
            Instant closesAt,
            Optional<Instant> cancelUntil,
            List<Session.Draft> sessions,
            Policies policies) {
        public Draft {
            sessions = List.copyOf(sessions);
        }

        /** One that asks nothing of anybody. */
        public Draft(
                CourseId course,
                String round,
                int capacity,
                int waitingListSize,
                Admission admission,
                Instant opensAt,
                Instant closesAt,
                Optional<Instant> cancelUntil,
                List<Session.Draft> sessions) {
            this(
                    course,
                    round,
                    capacity,
                    waitingListSize,
                    admission,
                    opensAt,
                    closesAt,
                    cancelUntil,
                    sessions,
                    Policies.NONE);
        }

        /** The same under those policies. */
        public Draft with(Policies others) {
            return new Draft(
                    course,
                    round,
                    capacity,
                    waitingListSize,
                    admission,
                    opensAt,
                    closesAt,
                    cancelUntil,
                    sessions,
                    others);
        }
    }

    /**
     * What happens to those who lose their seat when capacity is cut: they go to the head of the waiting list in the order
     * of their rank, also beyond its size, or their enrolment is cancelled.
     *
     * @param enrolments exactly those who lose their seat
     * @param toWaitingList whether they wait, or else are cancelled
     * @param reason kept with each of them, 1 to 1,000 characters
     */
    public record Displacement(List<EnrolmentId> enrolments, boolean toWaitingList, String reason) {
        public Displacement {
            enrolments = List.copyOf(enrolments);
        }
    }
}
