package city.training.internal.offering;

import city.training.Reason;
import city.training.Refusal;
import city.training.offering.OfferingId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Capacity below the seats taken, told with everybody it would hit. */
final class SeatCut {
    private SeatCut() {}

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
