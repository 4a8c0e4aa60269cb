package city.training.internal.table;

import city.training.InvalidException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as officers have it: UTF-8 or CP949, separated by commas, semicolons or tabs. */
final class CsvText {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("MS949"));
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** The table under the first separator that makes the needed columns appear. */
    static Optional<Table> read(byte[] content, Set<String> needed) {
        String text = decoded(content);
        @Nullable InvalidException broken = null;
        for (char separator : SEPARATORS) {
            try {
                Optional<Table> table = Table.in(grid(text, separator), needed);
                if (table.isPresent()) {
                    return table;
                }
            } catch (InvalidException e) {
                broken = broken == null ? e : broken;
            }
        }
        if (broken != null) {
            throw broken;
        }
        return Optional.empty();
    }

    /** CP949 text is next to never right UTF-8, so that it is enough to try. */
    private static String decoded(byte[] content) {
        for (Charset charset : CHARSETS) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Then it is the next one, or none of them.
            }
        }
        throw InvalidException.of("file", "is neither XLSX nor CSV in UTF-8 or CP949");
    }

    private static Grid grid(String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        Grid grid = new Grid();
        int[] row = {0};
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord csv : parser) {
                grid.add(++row[0], csv.toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw InvalidException.of(
                    "file", "cannot be read as CSV after row " + row[0] + ": a quotation mark may be missing there");
        }
        return grid;
    }
}
