package city.training.internal.catalogue.courselist;

import java.util.List;
import java.util.Optional;

/**
 * What a row says about an online course; what it leaves open is empty and stays as it is stored.
 *
 * @param line the row in the file
 * @param notes what was read differently from how it stands
 */
record CourseLine(
        int line,
        String title,
        String field,
        Optional<String> level,
        int minutes,
        Optional<Integer> lessons,
        Optional<Boolean> hasTest,
        List<String> notes) {

    /** What makes it a course of its own: lists have the same title in two lengths. */
    record Key(String title, String field, int minutes) {}

    /** What is the same of a course whose hours were corrected. */
    record Name(String title, String field) {}

    Key key() {
        return new Key(title, field, minutes);
    }

    Name name() {
        return new Name(title, field);
    }
}
