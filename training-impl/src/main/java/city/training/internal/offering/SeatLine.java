package city.training.internal.offering;

import city.training.enrolment.EnrolmentId;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** What a change of seats needs of the enrolments, inside the transaction that makes it and behind the offering's lock. */
public interface SeatLine {
    /**
     * @param enrolment who would lose the seat
     * @param staff whose it is
     */
    record Seat(EnrolmentId enrolment, StaffId staff) {}

    /** Those who would lose their seat at that capacity, last in first out; empty where all keep it. */
    List<Seat> losingAt(DSLContext sql, OfferingId offering, int capacity);

    /** Takes the seats back as the officer said. */
    void displace(DSLContext sql, StaffId actor, OfferingId offering, Offering.Displacement displacement, Instant now);

    /**
     * Ends every live enrolment of an offering that does not take place, and every restriction that rests on not having come to
     * it.
     *
     * @return whom that concerns
     */
    List<StaffId> callOff(DSLContext sql, StaffId actor, OfferingId offering, String reason, Instant now);

    /** Whom it concerned that an offering was called off. */
    List<StaffId> peopleOf(DSLContext sql, OfferingId offering);

    /** After the commit: gives those people the seats that they were passed over for elsewhere and that are free still. */
    void passOnElsewhere(StaffId actor, Collection<StaffId> staff, Clock clock);

    /** How many hold a confirmed seat. */
    int confirmed(DSLContext sql, OfferingId offering);

    /** Gives every free seat to the first in line. */
    void passOn(DSLContext sql, StaffId actor, OfferingId offering, Instant now);
}
