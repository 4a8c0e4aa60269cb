package city.training.enrolment;

import city.training.NotFoundException;
import java.util.UUID;

/** Identifies an enrolment; ordered by time of creation. */
public record EnrolmentId(UUID value) {
    /** @throws NotFoundException where the text is no identifier, since then nothing can have it */
    public static EnrolmentId of(String text) {
        try {
            return new EnrolmentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("enrolment", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
