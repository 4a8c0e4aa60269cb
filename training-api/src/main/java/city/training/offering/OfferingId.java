package city.training.offering;

import city.training.NotFoundException;
import java.util.UUID;

/** Identifies an offering; ordered by time of creation. */
public record OfferingId(UUID value) {
    /** @throws NotFoundException where the text is no identifier, since then nothing can have it */
    public static OfferingId of(String text) {
        try {
            return new OfferingId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("offering", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
