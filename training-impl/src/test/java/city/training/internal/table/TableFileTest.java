package city.training.internal.table;

import static city.training.internal.table.Sheets.csv;
import static city.training.internal.table.Sheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.training.ImportFile;
import city.training.InvalidException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    private static final Set<String> NEEDED = Set.of("사번", "성명");
    private static final String PLAIN = "사번,성명,부서\r\n1001,김하늘,총무과\r\n1002,이바다,기획과\r\n";

    static Stream<Arguments> the_same_list_in_every_guise() {
        return Stream.of(
                Arguments.of("UTF-8", csv(PLAIN)),
                Arguments.of("UTF-8 with BOM", csv("\uFEFF" + PLAIN)),
                Arguments.of("CP949", Sheets.cp949(PLAIN)),
                Arguments.of("semicolons", csv(PLAIN.replace(',', ';'))),
                Arguments.of("tabs", csv(PLAIN.replace(',', '\t'))),
                Arguments.of("tabs in CP949", Sheets.cp949(PLAIN.replace(',', '\t'))),
                Arguments.of("Mac line breaks", csv(PLAIN.replace("\r\n", "\r"))),
                Arguments.of(
                        "XLSX with numbers",
                        xlsx(List.of(
                                List.of("사번", "성명", "부서"),
                                List.of(1001, "김하늘", "총무과"),
                                List.of(1002.0, "이바다", "기획과")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_same_list_in_every_guise(String guise, ImportFile file) {
        Table table = TableFile.read(file, NEEDED);

        assertThat(table.rows()).extracting(row -> row.get("사번")).containsExactly("1001", "1002");
        assertThat(table.rows()).extracting(row -> row.get("성명")).containsExactly("김하늘", "이바다");
        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2, 3);
        assertThat(table.beside(NEEDED)).containsExactly("부서");
    }

    @Test
    void titles_empty_rows_totals_and_repeated_headings_are_no_rows() {
        Table table = TableFile.read(
                csv(
                        "2026년 교육 대상자,,\n,,\n연번,사 번,\"성\n명\"\n1,1001,김하늘\n소 계,1,\n\n연번,사번,성명\n2,1002,이바다\n총계(2명),,\n ,합계,2\n"),
                NEEDED);

        assertThat(table.rows()).extracting(row -> row.get("사번")).containsExactly("1001", "1002");
        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(4, 8);
    }

    @Test
    void a_heading_of_merged_cells_over_two_rows_is_read_by_its_lowest_names() {
        Table table = TableFile.read(
                xlsx(List.of(
                        List.of("교육 신청자 명단"),
                        Arrays.asList("사번", "인적사항", null, "비고"),
                        Arrays.asList(null, "성명", "부서"),
                        List.of("A-17", "김하늘", "총무과"))),
                NEEDED);

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).get("부서")).isEqualTo("총무과");
        assertThat(table.beside(NEEDED)).containsExactly("부서", "비고");
    }

    @Test
    void quoted_cells_hold_separators_quotation_marks_and_line_breaks() {
        Table table = TableFile.read(csv("사번,성명\n1001,\"김, \"\"하늘\"\"\n주무관\"\n1002,\"이\" 바다\n"), NEEDED);

        assertThat(table.rows()).extracting(row -> row.get("성명")).containsExactly("김, \"하늘\" 주무관", "이 바다");
    }

    @Test
    void numbers_read_as_the_spreadsheet_shows_them() {
        Table table = TableFile.read(
                Sheets.xlsxOf("<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c><v>1.0010000000000001E3</v></c><c><v>1.6299999999999999</v></c></row>"
                        + "<row r=\"3\"><c><v>20260310</v></c><c t=\"str\"><f>A1</f><v>김하늘</v></c></row>"
                        + "<row r=\"4\"><c><v>7</v></c><c><f>1/3</f><v>0.15</v></c></row>"),
                NEEDED);

        assertThat(table.rows()).extracting(row -> row.get("사번")).containsExactly("1001", "20260310", "7");
        assertThat(table.rows()).extracting(row -> row.get("성명")).containsExactly("1.63", "김하늘", "0.15");
    }

    @Test
    void what_nobody_sees_is_taken_off_the_cells() {
        Table table = TableFile.read(csv("사번,성명\n\u200B1001\u00A0, 김\u3000하늘 \n"), NEEDED);

        assertThat(table.rows().get(0).get("사번")).isEqualTo("1001");
        assertThat(table.rows().get(0).get("성명")).isEqualTo("김 하늘");
    }

    @Test
    void decomposed_letters_of_a_mac_are_composed() {
        Table table = TableFile.read(csv("사번,성명\n1001,\u1100\u1175\u11B7하늘\n"), NEEDED);

        assertThat(table.rows().get(0).get("성명")).isEqualTo("김하늘");
    }

    @Test
    void the_missing_columns_are_named() {
        refused(csv("사번,이름\n1,김\n"), "has no heading with the columns 사번, 성명");
    }

    @Test
    void an_old_or_protected_workbook_is_named_as_such() {
        refused(new ImportFile("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}), "protected");
    }

    @Test
    void what_is_no_text_is_named_as_such() {
        refused(new ImportFile("a.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), "neither XLSX nor CSV");
    }

    @Test
    void a_quotation_mark_that_never_ends_is_told_with_its_place() {
        refused(csv("사번,성명\n1001,김하늘\n1002,\"이바다\n"), "after row 2");
    }

    @Test
    void too_many_rows_columns_and_letters_are_refused() {
        refused(csv("사번,성명\n" + "1,2\n".repeat(Grid.MOST_ROWS)), "rows");
        refused(csv("사번,성명\n" + ",".repeat(Grid.MOST_COLUMNS) + "x"), "columns");
        refused(csv("사번,성명\n1," + "x".repeat(Grid.LONGEST_CELL + 1)), "characters");
    }

    @Test
    void as_many_rows_as_are_allowed_are_read() {
        Table table = TableFile.read(csv("사번,성명\n" + "1,2\n".repeat(Grid.MOST_ROWS - 1)), NEEDED);

        assertThat(table.rows()).hasSize(Grid.MOST_ROWS - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"FXSHRXW1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>2147483646</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>99<x/>9999999</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><c t=\"n\"><v>2147483646</v></c></c></row>",
                "<row r=\"1\"><c><f t=\"shared\" si=\"9\"/><v>1</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c><v>1e999999999999</v></c></row>",
                "<row r=\"1\"><c t=\"b\"><v>maybe</v></c></row>",
                "<row r=\"1\"><c t=\"?\"><v>1</v></c></row>",
                "<row r=\"1\"><c><v>&boom;</v></c></row>",
                "<row r=\"1\"><c>"
            })
    void a_workbook_that_asks_for_what_no_sheet_holds_is_refused(String sheetData) {
        refused(Sheets.xlsxOf(sheetData), "file");
    }

    @Test
    void a_number_of_a_billion_digits_is_only_text() {
        Table table = TableFile.read(
                Sheets.xlsxOf(
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c><v>1e999999999</v></c></row>"),
                NEEDED);

        assertThat(table.rows().get(0).get("사번")).isEqualTo("1E+999999999");
    }

    @Test
    void a_row_of_a_million_cells_is_refused() {
        refused(Sheets.xlsxOf("<row>" + "<c/>".repeat(1_000_000) + "</row>"), "damaged");
    }

    @Test
    void a_small_archive_that_unpacks_to_a_huge_one_is_refused() {
        Map<String, String> parts = Sheets.parts();
        parts.put("xl/media/picture.png", " ".repeat(70_000_000));
        ImportFile bomb = Sheets.zip(parts);

        assertThat(bomb.content().length).isLessThan(100_000);
        refused(bomb, "unpacks to more than");
    }

    @Test
    void an_archive_of_very_many_parts_is_refused() {
        Map<String, String> parts = Sheets.parts();
        Collections.nCopies(3_000, "a").forEach(name -> parts.put(name + parts.size() + ".txt", ""));

        refused(Sheets.zip(parts), "parts");
    }

    @Test
    void entities_that_grow_or_read_files_are_not_followed() {
        Map<String, String> parts = Sheets.parts();
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>");

        refused(Sheets.zip(parts), "file");
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused() {
        refused(Sheets.zip(Map.of("readme.txt", "hello")), "no workbook");
    }

    private static void refused(ImportFile file, String says) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> TableFile.read(file, NEEDED))
                .withMessageContaining(says);
    }
}
