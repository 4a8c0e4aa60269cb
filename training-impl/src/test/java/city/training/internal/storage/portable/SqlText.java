package city.training.internal.storage.portable;

import java.util.Locale;

/** SQL as text. */
final class SqlText {
    private SqlText() {}

    /** In small letters and single spaces, without what people wrote for each other, and without quoted text. */
    static String plain(String sql) {
        return sql.replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("--[^\\n]*", " ")
                .replaceAll("'(?:[^']|'')*'", "''")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
