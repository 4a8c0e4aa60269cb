package city.training.internal.table;

import city.training.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** XLSX: the first visible sheet with the needed columns. */
final class Workbook {
    private static final int MOST_SHEETS = 20;
    /** A number is stored as 1.6299999999999999 where the spreadsheet shows 1.63: it calculates with 15 digits. */
    private static final MathContext AS_SHOWN = new MathContext(15);

    private static final int MOST_DIGITS = 400;

    private Workbook() {}

    static Optional<Table> read(byte[] content, Set<String> needed) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(SafeArchive.repacked(content)))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .limit(MOST_SHEETS)
                    .toList();
            for (Sheet sheet : sheets) {
                Optional<Table> table = Table.in(grid(sheet), needed);
                if (table.isPresent()) {
                    return table;
                }
            }
            return Optional.empty();
        } catch (InvalidException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws whatever it stumbles over; to the officer all of it means the same.
            throw InvalidException.of("file", "is damaged, or is no workbook (XLSX)");
        }
    }

    private static Grid grid(Sheet sheet) throws IOException {
        Grid grid = new Grid();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> grid.add(row.getRowNum(), cells(row)));
        }
        return grid;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(text(row.getCell(column)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        Object value = cell == null ? null : cell.getValue();
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? shown(number) : value.toString();
    }

    private static String shown(BigDecimal number) {
        BigDecimal rounded = number.round(AS_SHOWN).stripTrailingZeros();
        return Math.abs((long) rounded.scale()) > MOST_DIGITS ? rounded.toString() : rounded.toPlainString();
    }
}
