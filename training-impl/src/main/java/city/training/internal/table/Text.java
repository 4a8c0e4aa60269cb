package city.training.internal.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept: composed (NFC), without what nobody sees. */
public final class Text {
    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final Pattern FORMULA_ERROR = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!)");

    private Text() {}

    /** One line: every run of spaces, line breaks and control characters becomes one space. */
    public static String line(String raw) {
        return GAPS.matcher(INVISIBLE.matcher(composed(raw)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** What somebody typed: composed, trimmed, with one kind of line break. */
    public static String typed(String raw) {
        return composed(raw).replace("\r\n", "\n").strip();
    }

    /**
     * For looking up whatever the case. Letter by letter, since a key must never be longer than its text: some letters
     * have two in lower case.
     */
    public static String key(String text) {
        return composed(text)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A heading, in which spaces and line breaks are only there for the looks. */
    public static String name(String raw) {
        return line(raw).replace(" ", "");
    }

    /** Whether a database can hold it: half a surrogate pair and control characters other than line breaks are no text. */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\t' || !unspeakable(c));
    }

    /** What a spreadsheet shows where a formula failed. */
    public static boolean isFormulaError(String cell) {
        return FORMULA_ERROR.matcher(cell).matches();
    }

    private static boolean unspeakable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static String composed(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }
}
