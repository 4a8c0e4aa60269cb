package city.training.offering;

import city.training.NotFoundException;
import java.util.UUID;

/** Identifies a room; ordered by time of creation. */
public record RoomId(UUID value) {
    /** @throws NotFoundException where the text is no identifier, since then nothing can have it */
    public static RoomId of(String text) {
        try {
            return new RoomId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("room", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
