package city.training.internal.table;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.ImportFile;
import city.training.InvalidException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes come, the answer is a table or a sentence. The seed is fixed, so that a failure can be looked at. */
@Timeout(value = 2, unit = MINUTES)
class TableFileFuzzTest {
    private static final Set<String> NEEDED = Set.of("사번", "성명");
    private static final int ROUNDS = 4_000;

    private final Random random = new Random(20260310);

    @Test
    void a_damaged_workbook_is_a_table_or_refused() {
        List<List<?>> rows = new ArrayList<>(List.of(List.of("사번", "성명", "부서")));
        for (int i = 0; i < 20; i++) {
            rows.add(List.of(1000 + i, "김하늘", "총무과"));
        }
        damageAndRead(Sheets.xlsx(rows).content());
    }

    @Test
    void damaged_xml_inside_a_sound_archive_is_a_table_or_refused() {
        String sheet =
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><f t=\"shared\" ref=\"A2:A9\" si=\"0\">B1*2</f><v>1001</v></c>"
                        + "<c r=\"B2\" t=\"inlineStr\"><is><r><t>김</t></r></is></c></row></sheetData></worksheet>";
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, String> parts = Sheets.parts();
            parts.put("xl/worksheets/sheet1.xml", sheet);
            String victim = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            parts.computeIfPresent(victim, (name, part) -> damaged(part));
            read(Sheets.zip(parts).content());
        }
    }

    @Test
    void a_damaged_csv_is_a_table_or_refused() {
        damageAndRead(Sheets.csv("\uFEFF사번,성명,부서\n1001,\"김\"\"하늘\",총무과\n1002;이바다;\t\n")
                .content());
        damageAndRead(Sheets.cp949("사번,성명,부서\n1001,\"김\n하늘\",총무과\n합계,,\n").content());
    }

    @Test
    void random_bytes_are_a_table_or_refused() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            if (i % 3 == 0 && bytes.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
            }
            read(bytes);
        }
    }

    private void damageAndRead(byte[] sound) {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = sound.clone();
            for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? 1 + random.nextInt(bytes.length) : bytes.length;
            read(Arrays.copyOf(bytes, length));
        }
    }

    private String damaged(String xml) {
        int from = random.nextInt(xml.length());
        int to = Math.min(xml.length(), from + random.nextInt(12));
        String piece = List.of("", "<", ">", "\"", "&#0;", "9999999999", "-1", "</c>", "<c>", "\uFFFF", "A", " ")
                .get(random.nextInt(12));
        return xml.substring(0, from) + piece + xml.substring(to);
    }

    private static void read(byte[] bytes) {
        try {
            TableFile.read(new ImportFile("fuzz", bytes), NEEDED).rows().forEach(Table.Row::residentNumberColumn);
        } catch (InvalidException refused) {
            assertThat(refused.getMessage()).startsWith("file ");
        }
    }
}
