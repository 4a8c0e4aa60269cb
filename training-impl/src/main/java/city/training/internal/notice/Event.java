package city.training.internal.notice;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.restriction.RestrictionId;
import city.training.internal.storage.Ids;
import city.training.notice.TrainingEvents;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something other modules are told of after the commit.
 *
 * @param at when the change happened
 * @param properties what they are told, with the event's identity
 */
public record Event(String id, Instant at, String topic, Map<String, String> properties) {
    public Event {
        properties = Map.copyOf(properties);
    }

    public static Event ofOffering(OfferingId offering, String what, Instant at) {
        return of(TrainingEvents.OFFERING_PREFIX + what, at, Map.of(TrainingEvents.OFFERING_ID, offering.toString()));
    }

    public static Event ofEnrolment(
            EnrolmentId enrolment,
            OfferingId offering,
            StaffId staff,
            Optional<EnrolmentState> from,
            EnrolmentState state,
            Instant at) {
        Map<String, String> told = new HashMap<>();
        told.put(TrainingEvents.ENROLMENT_ID, enrolment.toString());
        told.put(TrainingEvents.OFFERING_ID, offering.toString());
        told.put(TrainingEvents.STAFF_ID, staff.value());
        told.put(TrainingEvents.STATE, state.name());
        from.ifPresent(before -> told.put(TrainingEvents.FROM_STATE, before.name()));
        return of(TrainingEvents.ENROLMENT_PREFIX + state.name(), at, told);
    }

    /** The same, telling also until when it has to be answered. */
    public Event answeredBy(Instant limit) {
        Map<String, String> told = new HashMap<>(properties);
        told.put(TrainingEvents.ANSWER_BY, limit.toString());
        return new Event(id, at, topic, told);
    }

    /** Somebody has to approve. */
    public static Event ofApproval(
            EnrolmentId enrolment, OfferingId offering, StaffId staff, String approver, String department, Instant at) {
        return of(
                TrainingEvents.APPROVAL_PREFIX + "WAITING",
                at,
                Map.of(
                        TrainingEvents.ENROLMENT_ID,
                        enrolment.toString(),
                        TrainingEvents.OFFERING_ID,
                        offering.toString(),
                        TrainingEvents.STAFF_ID,
                        staff.value(),
                        TrainingEvents.APPROVER,
                        approver,
                        TrainingEvents.DEPARTMENT,
                        department));
    }

    /** @param what was done about the restriction */
    public static Event ofRestriction(
            RestrictionId restriction, StaffId staff, Instant until, String what, Instant at) {
        return of(
                TrainingEvents.RESTRICTION_PREFIX + what,
                at,
                Map.of(
                        TrainingEvents.RESTRICTION_ID,
                        restriction.toString(),
                        TrainingEvents.STAFF_ID,
                        staff.value(),
                        TrainingEvents.UNTIL,
                        until.toString()));
    }

    private static Event of(String topic, Instant at, Map<String, String> told) {
        String id = Ids.next().toString();
        Map<String, String> properties = new HashMap<>(told);
        properties.put(TrainingEvents.ID, id);
        properties.put(TrainingEvents.AT, at.toString());
        return new Event(id, at, topic, properties);
    }
}
