package city.training.internal.table;

import city.training.InvalidException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a sheet that hold anything, gathered within limits so that no file can fill the memory. */
final class Grid {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 10_000;
    /** What a spreadsheet program can hold at most; empty rows cost time, too. */
    private static final int MOST_LINES = 1_048_576;

    private static final long MOST_TEXT = 16_000_000;

    /**
     * @param number the row as a spreadsheet counts it
     * @param cells cleaned, as far as the last that is not empty
     */
    record Line(int number, List<String> cells) {}

    private final List<Line> lines = new ArrayList<>();
    private int seen;
    private long text;

    void add(int number, List<String> cells) {
        if (++seen > MOST_LINES) {
            throw InvalidException.of("file", "has more than " + MOST_LINES + " rows");
        }
        List<String> cleaned = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                place(cleaned, number, column, cell);
            }
        }
        if (cleaned.isEmpty()) {
            return;
        }
        if (lines.size() == MOST_ROWS) {
            throw InvalidException.of("file", "has more than " + MOST_ROWS + " rows that are not empty");
        }
        lines.add(new Line(number, List.copyOf(cleaned)));
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    private void place(List<String> cleaned, int number, int column, String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw InvalidException.of(
                    "file", "has a cell of more than " + LONGEST_CELL + " characters in row " + number);
        }
        text += cell.length();
        if (text > MOST_TEXT) {
            throw InvalidException.of("file", "holds more than " + MOST_TEXT + " characters");
        }
        String value = Text.line(cell);
        if (value.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw InvalidException.of("file", "has more than " + MOST_COLUMNS + " columns in row " + number);
        }
        while (cleaned.size() < column) {
            cleaned.add("");
        }
        cleaned.add(value);
    }
}
