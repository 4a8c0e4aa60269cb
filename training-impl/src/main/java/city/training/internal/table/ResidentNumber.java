package city.training.internal.table;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds resident registration numbers (주민등록번호) and those of foreigners, which are never stored: a date of birth in six
 * digits, then seven digits of which the first says sex and century. Rather one row too many is refused than one number
 * kept.
 */
public final class ResidentNumber {
    private static final Pattern SEPARATED = Pattern.compile("(?=(\\d{6})[^\\p{L}\\p{N}]{1,3}[1-8]\\d{6})");
    private static final Pattern JOINED = Pattern.compile("(?<!\\d)(\\d{6})[1-8]\\d{6}(?!\\d)");
    /** A spreadsheet takes the number for a quantity and drops its leading zeros; then the year is 2000 to 2009. */
    private static final Pattern ZEROS_DROPPED = Pattern.compile("[1-9]\\d{10,11}");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Set<String> COLUMNS = Set.of(
            "주민등록번호",
            "주민번호",
            "주민등록no",
            "주민등록",
            "외국인등록번호",
            "외국인번호",
            "rrn",
            "residentregistrationnumber",
            "residentnumber");

    private ResidentNumber() {}

    /** Whether such a number stands anywhere in the text, in whatever digits it is written. */
    public static boolean isIn(String text) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return anyDate(SEPARATED.matcher(plain)) || anyDate(JOINED.matcher(plain)) || zerosDropped(plain.strip());
    }

    /** Whether a column of this name holds such numbers. */
    public static boolean isNameOfColumn(String name) {
        String plain = Text.key(Text.name(name)).replaceAll("[^\\p{L}\\p{N}]", "");
        return COLUMNS.stream().anyMatch(known -> known.length() > 4 ? plain.contains(known) : plain.equals(known));
    }

    private static boolean anyDate(Matcher found) {
        while (found.find()) {
            if (isDate(found.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean zerosDropped(String cell) {
        if (cell.length() < 11
                || cell.length() > 12
                || !ZEROS_DROPPED.matcher(cell).matches()) {
            return false;
        }
        String whole = "0".repeat(13 - cell.length()) + cell;
        return "3478".indexOf(whole.charAt(6)) >= 0 && isDate(whole.substring(0, 6));
    }

    private static boolean isDate(String yearMonthDay) {
        try {
            MonthDay.of(Integer.parseInt(yearMonthDay.substring(2, 4)), Integer.parseInt(yearMonthDay.substring(4)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
