package city.training.internal.table;

import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.ImportReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Gathers the answer for every row of an upload, in the order of the file. */
public final class ImportAnswers {
    private static final int LONGEST_KEY = 300;
    private static final int PORTION = 100;

    private final List<String> warnings = new ArrayList<>();
    private final Map<Integer, Row> rows = new TreeMap<>();

    /** Rows that may be read on: those with a resident registration number are answered here, and nothing of them kept. */
    public List<Table.Row> readable(Table table, Set<String> known) {
        table.beside(known).forEach(column -> warnings.add(column + " is ignored"));
        List<Table.Row> readable = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            row.residentNumberColumn()
                    .ifPresentOrElse(column -> refuseResident(row.line(), column), () -> readable.add(row));
        }
        return readable;
    }

    public void refuse(int line, String key, List<String> problems) {
        put(line, key, Outcome.REFUSED, problems, List.of());
    }

    public void done(int line, String key, Outcome outcome, List<String> notes) {
        put(line, key, outcome, List.of(), notes);
    }

    public ImportReport report(boolean dryRun) {
        return ImportReport.of(dryRun, warnings, List.copyOf(rows.values()));
    }

    /** How the import went, for the audit trail. */
    public static Map<String, ?> facts(ImportReport report) {
        return Map.of(
                "created", report.created(),
                "changed", report.changed(),
                "unchanged", report.unchanged(),
                "refused", report.refused());
    }

    /** Databases bound what one statement may carry. */
    public static <T> void inPortions(List<T> all, Consumer<List<T>> use) {
        for (int from = 0; from < all.size(); from += PORTION) {
            use.accept(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
    }

    private void refuseResident(int line, String column) {
        refuse(line, "", List.of(column + ": holds a resident registration number; nothing of this row was kept"));
    }

    private void put(int line, String key, Outcome outcome, List<String> problems, List<String> notes) {
        String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
        rows.put(line, new Row(line, shown, outcome, problems, notes));
    }
}
