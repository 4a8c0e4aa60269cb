package city.training.internal.catalogue.courselist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    @ParameterizedTest
    @CsvSource({
        "0.15, 9", "1.65, 99", "1.63, 98", "7, 420", "7.0, 420", "1.55, 93", "0.008333333333, 0", "0.00833333334, 1",
        "9시간, 540", "1.5 시간, 90", "85분, 85", "85 분, 85", "90.5분, 91", "90.4분, 90", "1시간 30분, 90", "12시간5분, 725"
    })
    void become_whole_minutes_halves_up(String cell, int minutes) {
        assertThat(Hours.read(cell)).map(Hours::minutes).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "없음", "1,5", "-1", "1e3", "1:30", "시간", "분", "30분 1시간", "1시간30", "999999", "Ⅳ", "１２"})
    void are_nothing_else(String cell) {
        assertThat(Hours.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.63, 인정시간: 1.63 is 97.8 minutes; read as 98", "1.65,", "9시간,", "0.1500,"})
    void say_how_they_were_rounded(String cell, String note) {
        assertThat(Hours.read(cell).orElseThrow().rounding("인정시간", cell).map(text -> text.replace(",", ";")))
                .isEqualTo(Optional.ofNullable(note));
    }
}
