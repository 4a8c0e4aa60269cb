package city.training.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up: their check digits are wrong. */
class ResidentNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "900101-1234567",
                "9001011234567",
                "900101 - 2234567",
                "900101 2234567",
                "900101–1234567",
                "010203.3234567",
                "0102034234567",
                "９００１０１－１２３４５６７",
                "900101\u200B-1234567",
                "홍길동900101-1234567입니다",
                "no. 12 (800229-2234567), 총무과",
                "850101-5234567",
                "10203-3234567 010203-3234567",
                "10203323456" + "7",
                "11013123456"
            })
    void is_found_however_it_is_written(String cell) {
        assertThat(ResidentNumber.isIn(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1001",
                "010-1234-5678",
                "01012345678",
                "1012345678",
                "01098765432",
                "2026-03-10 09:00",
                "901301-1234567",
                "900132-1234567",
                "900101-9234567",
                "9001019234567",
                "123456789012345678",
                "90010112345678",
                "900101",
                "AI 활용 보고서 작성 2026",
                "kim@city.example"
            })
    void is_not_seen_where_there_is_none(String cell) {
        assertThat(ResidentNumber.isIn(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"주민등록번호", "주민 번호", "주민등록번호(뒷자리 포함)", "RRN", "외국인등록번호", "주민등록"})
    void has_columns_of_its_own(String name) {
        assertThat(ResidentNumber.isNameOfColumn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"사번", "주민등록지", "주민자치", "번호", "learn"})
    void leaves_other_columns_alone(String name) {
        assertThat(ResidentNumber.isNameOfColumn(name)).isFalse();
    }
}
