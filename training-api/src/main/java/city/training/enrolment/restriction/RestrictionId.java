package city.training.enrolment.restriction;

import city.training.NotFoundException;
import java.util.UUID;

/** Identifies a restriction; ordered by time of creation. */
public record RestrictionId(UUID value) {
    /** @throws NotFoundException where the text is no identifier, since then nothing can have it */
    public static RestrictionId of(String text) {
        try {
            return new RestrictionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("restriction", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
