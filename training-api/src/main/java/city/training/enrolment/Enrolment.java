package city.training.enrolment;

import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * One person's application to one offering (수강신청).
 *
 * @param rank the order of the request among all of the offering; grows, never reused
 * @param position place in the waiting list from 1, only while {@code WAITLISTED}
 * @param requestedAt when it was decided on first, by the server's clock
 * @param changedAt when it came into its state
 */
public record Enrolment(
        EnrolmentId id,
        OfferingId offering,
        StaffId staff,
        EnrolmentState state,
        long rank,
        OptionalInt position,
        Instant requestedAt,
        Instant changedAt) {}
