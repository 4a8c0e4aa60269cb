package city.training.internal.table;

import city.training.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes an archive out of an uploaded one that the spreadsheet library can open without harm: only its XML, unpacked to a
 * bounded size, each part looked through. A few kilobytes may otherwise unpack to gigabytes. Packed anew, since an archive
 * has two tables of contents that need not agree.
 */
final class SafeArchive {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;
    private static final int PIECE = 16 * 1024;

    private long unpacked;
    private int entries;

    private SafeArchive() {}

    static byte[] repacked(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            new SafeArchive().copy(in, out);
        }
        return bytes.toByteArray();
    }

    private void copy(ZipInputStream in, ZipOutputStream out) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw InvalidException.of("file", "is a workbook of more than " + MOST_ENTRIES + " parts");
            }
            byte[] part = unpacked(in);
            if (isXml(entry.getName())) {
                SheetGuard.check(part);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
            }
        }
    }

    private byte[] unpacked(ZipInputStream in) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw InvalidException.of("file", "unpacks to more than " + MOST_UNPACKED + " bytes");
            }
            part.write(piece, 0, read);
        }
        return part.toByteArray();
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }
}
