package city.training.catalogue;

import city.training.NotFoundException;
import java.util.UUID;

/** Identifies a course; ordered by time of creation. */
public record CourseId(UUID value) {
    /** @throws NotFoundException where the text is no identifier, since then nothing can have it */
    public static CourseId of(String text) {
        try {
            return new CourseId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("course", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
