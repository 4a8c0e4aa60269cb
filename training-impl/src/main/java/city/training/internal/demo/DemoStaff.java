package city.training.internal.demo;

import city.training.people.Role;
import city.training.people.StaffId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Four hundred made-up officials, and those whose accounts come with the demonstration. */
final class DemoStaff {
    static final StaffId OFFICER = new StaffId("officer");
    static final Map<StaffId, Role> ROLES = Map.of(
            OFFICER,
            Role.TRAINING_OFFICER,
            new StaffId("deptofficer"),
            Role.TRAINING_DEPARTMENT_OFFICER,
            new StaffId("instructor"),
            Role.TRAINING_INSTRUCTOR,
            new StaffId("auditor"),
            Role.TRAINING_AUDITOR);
    static final int COUNT = 400;

    private static final String HEADING = "사번,성명,부서,직급,직렬,이메일";
    private static final String[] FAMILY = {"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권"};
    private static final String[] GIVEN = {
        "민준", "서연", "도윤", "지우", "하준", "수빈", "지훈", "예은", "현우", "유진", "은서", "태호", "나래", "보람", "성민", "미경"
    };
    private static final String[] DEPARTMENTS = {
        "총무과", "기획예산과", "스마트도시과", "세무과", "민원여권과", "사회복지과", "건설과", "교통행정과", "환경과", "홍보담당관", "보건행정과", "도서관운영과"
    };
    private static final String[] GRADES = {"9급", "8급", "7급", "7급", "6급", "5급"};
    private static final String[] SERIES = {"행정", "행정", "세무", "전산", "사회복지", "시설"};
    private static final List<String> ACCOUNTS = List.of(
            "officer,한교육,총무과,6급,행정,",
            "deptofficer,오부서,세무과,6급,세무,",
            "instructor,신강사,스마트도시과,7급,전산,",
            "auditor,권감사,기획예산과,5급,행정,",
            "staff1,김하나,세무과,8급,세무,",
            "staff2,이두리,세무과,9급,세무,",
            "staff3,박세찬,민원여권과,7급,행정,",
            "staff4,최네온,홍보담당관,8급,행정,",
            "staff5,정다섯,건설과,7급,시설,");

    private DemoStaff() {}

    /** As the file a training officer would upload. */
    static byte[] csv() {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        lines.addAll(ACCOUNTS);
        for (int i = 0; i < COUNT; i++) {
            lines.add(String.join(
                    ",",
                    number(i).value(),
                    FAMILY[i % FAMILY.length] + GIVEN[(i * 7 + i / FAMILY.length) % GIVEN.length],
                    DEPARTMENTS[i % DEPARTMENTS.length],
                    GRADES[i % GRADES.length],
                    SERIES[i % SERIES.length],
                    ""));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Some of the four hundred, in order, beginning anywhere. */
    static List<StaffId> some(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> number(i % COUNT))
                .toList();
    }

    private static StaffId number(int i) {
        return new StaffId(String.valueOf(20_260_001 + i));
    }
}
