package city.training.people;

import city.training.InvalidException;
import java.util.regex.Pattern;

/**
 * A staff number (사번): what identifies a person, also as the name they log in with.
 *
 * @param value 1 to 40 letters, digits, dots, dashes, underscores or at-signs; case matters
 */
public record StaffId(String value) implements Comparable<StaffId> {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._@-]{1,40}");

    /** @throws InvalidException where it is anything else */
    public StaffId {
        if (!FORM.matcher(value).matches()) {
            throw InvalidException.of("staffId", "must be 1 to 40 letters, digits or . _ - @");
        }
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
