package city.training.offering;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;

/**
 * The rooms. Everybody reads; training officers create and change. Changes are audited.
 *
 * <p>Every changing call throws {@link NotAllowedException} for anybody else and {@link InvalidException} with all faults.
 */
public interface Rooms {
    /** @throws ConflictException ({@code NAME_TAKEN}) */
    RoomId create(Caller caller, Room.Draft draft);

    /**
     * Changes a room, and with it the capacity of every coming offering taught there; freed seats go to those in line.
     *
     * @param version the version the change is based on
     * @throws NotFoundException where there is none
     * @throws ConflictException ({@code STALE_VERSION}, {@code NAME_TAKEN}, or {@code CAPACITY_BELOW_SEATS_TAKEN} for
     *     every offering in which people would lose their seat: move it or change its seats first)
     */
    Room change(Caller caller, RoomId id, Room.Draft draft, long version);

    /** @throws NotFoundException where there is none */
    Room get(RoomId id);

    /** By name. */
    Page<Room> list(Paging paging);
}
