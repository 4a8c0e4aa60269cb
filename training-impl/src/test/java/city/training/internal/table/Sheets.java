package city.training.internal.table;

import city.training.ImportFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Uploads as officers make them, and as attackers do. */
public final class Sheets {
    public static final Charset CP949 = Charset.forName("MS949");

    private static final String CONTENT_TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>
            """;
    private static final String WORKBOOK =
            """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """;
    private static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
            </Relationships>
            """;
    private static final String SHARED =
            """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>사번</t></si><si><t>성명</t></si></sst>
            """;

    private Sheets() {}

    public static ImportFile csv(String text) {
        return new ImportFile("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public static ImportFile cp949(String text) {
        return new ImportFile("list.csv", text.getBytes(CP949));
    }

    /** A workbook of these rows; numbers become number cells, null a missing cell. */
    public static ImportFile xlsx(List<? extends List<?>> rows) {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                data.append(cell(rows.get(row).get(column), (char) ('A' + column) + "" + (row + 1)));
            }
            data.append("</row>");
        }
        return xlsxOf(data.toString());
    }

    /** A workbook whose sheet holds this XML. */
    public static ImportFile xlsxOf(String sheetData) {
        Map<String, String> parts = parts();
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + sheetData
                        + "</sheetData></worksheet>");
        return zip(parts);
    }

    static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/sharedStrings.xml", SHARED);
        return parts;
    }

    static ImportFile zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportFile("list.xlsx", bytes.toByteArray());
    }

    private static String cell(Object value, String address) {
        if (value == null) {
            return "";
        }
        return value instanceof Number
                ? "<c r=\"" + address + "\"><v>" + value + "</v></c>"
                : "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>"
                        + value.toString().replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }
}
