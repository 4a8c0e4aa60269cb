package city.training.offering;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The dated runs of courses. Everybody reads; training officers create and change. Changes are audited.
 *
 * <p>Every changing call throws {@link NotAllowedException} for anybody else and {@link InvalidException} with all faults.
 */
public interface Offerings {
    /**
     * @throws NotFoundException where the draft names a course or room that does not exist
     * @throws ConflictException ({@code ROOM_CLASH}) where a room is in use at the time of a session;
     *     {@code ALLOCATIONS_EXCEED_CAPACITY} where its rooms hold fewer than are kept for departments
     */
    OfferingId create(Caller caller, Offering.Draft draft);

    /**
     * Changes an offering. Seats that become free go to those in line in the same transaction.
     *
     * @param version the version the change is based on
     * @param displacement what happens to whom, where the change leaves fewer seats than are taken
     * @throws NotFoundException where it, its course or a room does not exist
     * @throws ConflictException {@code STALE_VERSION}; {@code OFFERING_CALLED_OFF}; {@code ROOM_CLASH};
     *     {@code ALLOCATIONS_EXCEED_CAPACITY}; {@code CAPACITY_BELOW_SEATS_TAKEN} with those
     *     who would be affected, where the displacement is missing or names others
     */
    Offering change(
            Caller caller,
            OfferingId id,
            Offering.Draft draft,
            long version,
            Optional<Offering.Displacement> displacement);

    /**
     * Calls an offering off (폐강), for good. Everybody with a live enrolment ends as {@code OFFERING_CANCELLED} with the
     * reason and hears of it, rooms are free again, and those who were passed over elsewhere because of it get the seats that
     * are free there. Called off once more, it stays as it is, and what an earlier call may have left undone is done.
     *
     * @param reason what everybody is told, 1 to 1,000 characters
     * @throws NotFoundException where there is none
     * @throws ConflictException {@code OFFERING_OVER} once the last session has ended; without sessions it is never over
     */
    Offering callOff(Caller caller, OfferingId id, String reason);

    /** @throws NotFoundException where there is none */
    Offering get(OfferingId id);

    /** Those of the given offerings that exist, by identifier; one look-up for all. */
    Map<OfferingId, Offering> findAll(Collection<OfferingId> ids);

    /** Next to open or open first, by opening, then by title; finished ones last. */
    Page<Offering> search(OfferingSearch search, Paging paging);
}
