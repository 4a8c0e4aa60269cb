package city.training.internal.table;

import city.training.ImportFile;
import city.training.InvalidException;
import java.util.Optional;
import java.util.Set;

/** Finds the table in an uploaded file. The content decides what the file is, not its name. */
public final class TableFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Old Excel, and every workbook with a password or under document protection. */
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TableFile() {}

    /**
     * @param needed the columns without which it is not the table that is wanted
     * @throws InvalidException where the file is no table, or none with these columns
     */
    public static Table read(ImportFile file, Set<String> needed) {
        byte[] content = file.content();
        if (startsWith(content, COMPOUND)) {
            throw InvalidException.of(
                    "file", "is an old (XLS) or protected workbook: save it as XLSX without a password, or as CSV");
        }
        Optional<Table> table =
                startsWith(content, ZIP) ? Workbook.read(content, needed) : CsvText.read(content, needed);
        return table.orElseThrow(() -> InvalidException.of(
                "file",
                "has no heading with the columns "
                        + String.join(", ", needed.stream().sorted().toList())));
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
