package city.training.catalogue;

import city.training.NotFoundException;
import java.util.UUID;

/** Identifies a programme; ordered by time of creation. */
public record ProgrammeId(UUID value) {
    /** @throws NotFoundException where the text is no identifier, since then nothing can have it */
    public static ProgrammeId of(String text) {
        try {
            return new ProgrammeId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("programme", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
