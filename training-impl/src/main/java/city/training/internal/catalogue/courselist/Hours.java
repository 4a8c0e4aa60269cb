package city.training.internal.catalogue.courselist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a course as lists write them, in whole minutes, halves rounded up.
 *
 * @param exact minutes as they stand in the list
 */
record Hours(BigDecimal exact) {
    private static final BigDecimal AN_HOUR = BigDecimal.valueOf(60);
    private static final String NUMBER = "(\\d{1,5}(?:\\.\\d{1,12})?)";
    private static final Pattern HOURS = Pattern.compile(NUMBER + "(?:시간)?");
    private static final Pattern MINUTES = Pattern.compile(NUMBER + "분");
    private static final Pattern BOTH = Pattern.compile("(\\d{1,5})시간(\\d{1,5})분");

    /** Decimal hours ({@code 1.65}), {@code 9시간}, {@code 85분} or {@code 1시간 30분}; empty where it is none of these. */
    static Optional<Hours> read(String cell) {
        String text = cell.replace(" ", "");
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            return Optional.of(new Hours(new BigDecimal(hours.group(1)).multiply(AN_HOUR)));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Optional.of(new Hours(new BigDecimal(minutes.group(1))));
        }
        Matcher both = BOTH.matcher(text);
        return both.matches()
                ? Optional.of(new Hours(
                        new BigDecimal(both.group(1)).multiply(AN_HOUR).add(new BigDecimal(both.group(2)))))
                : Optional.empty();
    }

    int minutes() {
        return exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Says how it was rounded, if it was. */
    Optional<String> rounding(String column, String cell) {
        return exact.stripTrailingZeros().scale() <= 0
                ? Optional.empty()
                : Optional.of("%s: %s is %s minutes, read as %d"
                        .formatted(column, cell, exact.stripTrailingZeros().toPlainString(), minutes()));
    }
}
