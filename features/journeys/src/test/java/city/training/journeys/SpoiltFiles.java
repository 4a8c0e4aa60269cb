package city.training.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to upload that are no tables, and uploads that are none. */
final class SpoiltFiles {
    private SpoiltFiles() {}

    /** The body that carries a file; its boundary is x. */
    static String upload(byte[] content) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--x--\r\n";
    }

    static List<String> uploads() {
        return List.of(
                "",
                "nonsense",
                "--x",
                "--x--",
                "--x\r\n\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na,b",
                "--x\r\nContent-Disposition: nonsense\r\n\r\na\r\n--x--\r\n",
                "--x\r\n" + "A: b\r\n".repeat(5_000) + "\r\na\r\n--x--\r\n",
                upload("a,b\n".getBytes(StandardCharsets.UTF_8)).replace("--x--\r\n", "")
                        + upload("a,b\n".getBytes(StandardCharsets.UTF_8)));
    }

    static List<byte[]> contents() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(5).nextBytes(noise);
        byte[] zipped = "PK\003\004".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(zipped, 0, noise, 0, zipped.length);
        return List.of(
                new byte[0],
                new byte[5_000],
                noise,
                zipped,
                bomb(),
                laughs(),
                "a,b\n\"never closed".getBytes(StandardCharsets.UTF_8),
                ("a,".repeat(300) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A sheet of 300 MB that fits into a few hundred KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            byte[] nothing = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
        }
        return zipped.toByteArray();
    }

    /** An entity that grows to the size of the world. */
    private static byte[] laughs() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><workbook>&a29;</workbook>");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zipped.toByteArray();
    }
}
