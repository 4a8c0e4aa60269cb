package city.training.internal.offering;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.EnrolmentId;
import city.training.internal.table.Faults;
import city.training.offering.AllocationPolicy;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Capacity below the seats taken, told with everybody it would hit. */
final class SeatCut {
    private SeatCut() {}

    /** @throws InvalidException where the reason cannot be kept with each of those it hits */
    static void check(Offering.Displacement displacement) {
        Faults.checkReason("displacement.reason", displacement.reason(), true);
    }

    /** @throws ConflictException unless it was said what happens to exactly those who lose their seat */
    static Offering.Displacement agreed(
            OfferingId offering, int capacity, List<SeatLine.Seat> losing, Optional<Offering.Displacement> said) {
        Set<EnrolmentId> hit = losing.stream().map(SeatLine.Seat::enrolment).collect(Collectors.toSet());
        return said.filter(displacement -> hit.equals(Set.copyOf(displacement.enrolments())))
                .orElseThrow(() -> new ConflictException(
                        "Fewer seats than are taken: say what happens to whom", refusal(offering, capacity, losing)));
    }

    /** @throws ConflictException where the rooms hold fewer than are still kept for departments */
    static void mustHoldAllocations(int capacity, Offering.Draft draft, Instant now) {
        draft.policies()
                .allocations()
                .filter(kept -> now.isBefore(kept.releasedAt()))
                .map(AllocationPolicy::seats)
                .filter(kept -> kept > capacity)
                .ifPresent(kept -> {
                    throw new ConflictException(
                            "More seats are kept for departments than there are",
                            new Refusal(
                                    Reason.ALLOCATIONS_EXCEED_CAPACITY, Map.of("kept", kept, "capacity", capacity)));
                });
    }

    static List<Refusal> refusals(SeatLine line, DSLContext sql, OfferingId offering, int capacity) {
        List<SeatLine.Seat> losing = line.losingAt(sql, offering, capacity);
        return losing.isEmpty() ? List.of() : List.of(refusal(offering, capacity, losing));
    }

    static Refusal refusal(OfferingId offering, int capacity, List<SeatLine.Seat> losing) {
        return new Refusal(
                Reason.CAPACITY_BELOW_SEATS_TAKEN,
                Map.of(
                        "offeringId",
                        offering.toString(),
                        "capacity",
                        capacity,
                        "seatsTaken",
                        capacity + losing.size(),
                        "affected",
                        losing.stream()
                                .map(seat -> Map.of(
                                        "enrolmentId", seat.enrolment().toString(),
                                        "staffId", seat.staff().value()))
                                .toList()));
    }
}
