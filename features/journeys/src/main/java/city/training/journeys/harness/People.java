package city.training.journeys.harness;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Who acts in the journeys: signed on by the intranet's proxy, or with the demo's accounts and passwords. */
public final class People {
    public static final String STAFF_HEADER = "X-Staff-Number";
    public static final String SECRET_HEADER = "X-Proxy-Secret";
    public static final String SECRET = "between the proxy and us";
    /** Named by first.officer. */
    public static final String OFFICER = "officer";

    private People() {}

    /** A directory of that many people, numbered from 0, and the officer, as the file an officer uploads. */
    public static byte[] directory(int count) {
        StringBuilder lines = new StringBuilder("사번,성명,부서,직급,직렬,이메일\nofficer,한교육,총무과,6급,행정,\n"
                + "deptofficer,오부서,세무과,6급,세무,\ninstructor,신강사,총무과,7급,전산,\nauditor,권감사,총무과,5급,행정,\n"
                + "staff1,김하나,세무과,8급,세무,\nstaff2,이두리,총무과,9급,행정,\n");
        IntStream.range(0, count)
                .forEach(i -> lines.append(number(i)).append(",이름").append(i).append(",세무과,7급,행정,\n"));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String number(int i) {
        return "p" + i;
    }
}
