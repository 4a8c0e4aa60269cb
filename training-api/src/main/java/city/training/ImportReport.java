package city.training;

import java.util.List;

/**
 * What an import did, or would do, row by row.
 *
 * @param dryRun whether nothing was stored
 * @param created rows that became something new
 * @param changed rows that changed something stored
 * @param unchanged rows that say what is stored already
 * @param refused rows that were left out
 * @param warnings what was ignored in the whole file, such as extra columns
 * @param rows an answer for every row that holds data, in the order of the file
 */
public record ImportReport(
        boolean dryRun, int created, int changed, int unchanged, int refused, List<String> warnings, List<Row> rows) {

    /** What became of a row. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param line the row in the file, counted from 1 with the heading, as a spreadsheet shows it
     * @param key what the row is about (staff number, course title); empty where the row was refused for holding
     *     something that must not be kept
     * @param outcome what was done
     * @param problems what is wrong with it, each with its column; empty unless refused
     * @param notes what was read differently from how it stands, such as a rounding
     */
    public record Row(int line, String key, Outcome outcome, List<String> problems, List<String> notes) {
        public Row {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    public ImportReport {
        warnings = List.copyOf(warnings);
        rows = List.copyOf(rows);
    }

    public static ImportReport of(boolean dryRun, List<String> warnings, List<Row> rows) {
        return new ImportReport(
                dryRun,
                count(rows, Outcome.CREATED),
                count(rows, Outcome.CHANGED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.REFUSED),
                warnings,
                rows);
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
