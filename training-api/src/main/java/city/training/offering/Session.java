package city.training.offering;

import java.time.Instant;
import java.util.Optional;

/**
 * One dated meeting of an offering (회차).
 *
 * @param startsAt start
 * @param endsAt end, exclusive
 * @param room where, if it is in a room of ours
 * @param roomName the room's name at the time of reading; empty without a room
 */
public record Session(Instant startsAt, Instant endsAt, Optional<RoomId> room, String roomName) {
    /**
     * @param endsAt after the start, at most seven days
     * @param room must be free then
     */
    public record Draft(Instant startsAt, Instant endsAt, Optional<RoomId> room) {}
}
