package city.training.web.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Times as they come in: ISO-8601, between the years that a training can lie in. */
public final class Times {
    public static final String INSTANT_FORM = "must be a time with offset, such as 2026-03-10T09:00:00+09:00";
    public static final String DATE_FORM = "must be a date, such as 2026-03-10";
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private Times() {}

    /** @throws DateTimeException where the text is none */
    public static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        check(time.getYear());
        return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws DateTimeException where the text is none */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        check(date.getYear());
        return date;
    }

    private static void check(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("out of range");
        }
    }
}
