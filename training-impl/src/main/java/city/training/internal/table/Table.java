package city.training.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file says below its heading, row by row, without empty rows and totals. */
public final class Table {
    /** How far down the heading is looked for; above it stand titles, dates and who approved. */
    private static final int DEEPEST_HEADING = 50;

    private static final int TALLEST_HEADING = 3;
    private static final Pattern TOTAL = Pattern.compile("(합계|총계|소계|계|총합계|누계)[:：]?([(（].*[)）])?");

    private final Columns columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> residentColumns;

    private Table(Columns columns, List<Grid.Line> lines) {
        this.columns = columns;
        this.residentColumns = columns.forResidentNumbers();
        for (Grid.Line line : lines) {
            if (!isTotal(line.cells()) && !columns.repeatedBy(line.cells())) {
                rows.add(new Row(line.number(), line.cells()));
            }
        }
    }

    /** The table in the sheet, if any of its first rows is a heading with all the needed columns. */
    static Optional<Table> in(Grid grid, Set<String> needed) {
        List<Grid.Line> lines = grid.lines();
        for (int height = 1; height <= TALLEST_HEADING; height++) {
            int last = Math.min(lines.size(), DEEPEST_HEADING) - height;
            for (int top = 0; top <= last; top++) {
                int below = top + height;
                Optional<Columns> columns = Columns.of(lines.subList(top, below), needed);
                if (columns.isPresent()) {
                    return Optional.of(new Table(columns.get(), lines.subList(below, lines.size())));
                }
            }
        }
        return Optional.empty();
    }

    public boolean has(String column) {
        return columns.has(column);
    }

    /** What the columns beside the known ones are called. */
    public List<String> beside(Set<String> known) {
        return columns.beside(known);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One row. */
    public final class Row {
        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** The row in the file, counted from 1. */
        public int line() {
            return line;
        }

        /** The cell, cleaned; empty where there is none. */
        public String get(String column) {
            return columns.in(cells, column);
        }

        /** The first column in which a resident registration number stands, or for which the table has them. */
        public Optional<String> residentNumberColumn() {
            for (int place = 0; place < cells.size(); place++) {
                if (ResidentNumber.isIn(cells.get(place))) {
                    return Optional.of(columns.label(place));
                }
            }
            return residentColumns.stream().findFirst().map(columns::label);
        }
    }

    private static boolean isTotal(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> TOTAL.matcher(Text.name(cell)).matches())
                .isPresent();
    }
}
