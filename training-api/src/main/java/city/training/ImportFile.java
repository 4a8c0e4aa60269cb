package city.training;

/**
 * A table somebody uploads: XLSX, or CSV in UTF-8 (with or without BOM) or CP949. The content decides which, not the
 * name.
 *
 * @param name the file's name, for messages
 * @param content at most {@value #MOST_BYTES} bytes
 */
public record ImportFile(String name, byte[] content) {
    /** The largest file that is read. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** @throws InvalidException where it is empty or larger */
    public ImportFile {
        if (content.length == 0) {
            throw InvalidException.of("file", "is empty");
        }
        if (content.length > MOST_BYTES) {
            throw InvalidException.of("file", "is larger than " + MOST_BYTES + " bytes");
        }
    }
}
