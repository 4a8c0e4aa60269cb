package city.training.web.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.offering.OfferingId;
import city.training.offering.OfferingState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portlet in a frame of another origin, one that the configuration names. */
class InAFrameTest {
    private final Site site = new Site("https://portal.example.go.kr 'self'");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_page_for_a_frame_may_be_framed_by_those_named_in_the_configuration() {
        HttpResponse<String> answer = site.loggedInAs("kim").get("/training/portlet/embed");

        assertThat(mayBeFramed(answer)).isTrue();
        assertThat(answer.body()).contains("embed.js").doesNotContain("<header class=\"training-page-header\">");
    }

    @Test
    void without_scripts_every_step_to_a_seat_and_back_stays_in_the_frame() {
        site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        HttpResponse<String> board = site.loggedInAs("kim").get("/training/portlet/embed");

        HttpResponse<String> mine = site.get(location(submit(board, "offering")));
        HttpResponse<String> question = site.get(first(mine, "href=\"(/training/portlet/cancel[^\"]+)\""));
        HttpResponse<String> gone = site.get(location(submit(question, "enrolment")));

        assertThat(mine.body()).contains("참석이 확정되었습니다.");
        assertThat(question.body()).contains("참석을 취소할까요?");
        assertThat(gone.body()).contains("신청을 취소했습니다.");
        assertThat(board).matches(InAFrameTest::mayBeFramed);
        assertThat(mine).matches(InAFrameTest::mayBeFramed);
        assertThat(question).matches(InAFrameTest::mayBeFramed);
        assertThat(gone).matches(InAFrameTest::mayBeFramed);
    }

    @Test
    void a_question_before_enrolling_can_be_read_in_the_frame() {
        site.office.offersWithoutWayBack("곧 시작하는 과정");
        HttpResponse<String> board = site.loggedInAs("kim").get("/training/portlet/embed");

        HttpResponse<String> question = site.get(first(board, "href=\"(/training/portlet/enrol[^\"]+)\""));

        assertThat(question.body()).contains("신청하면 취소할 수 없습니다");
        assertThat(question).matches(InAFrameTest::mayBeFramed);
    }

    @Test
    void a_refusal_can_be_read_in_the_frame_and_leads_back_into_it() {
        OfferingId late = site.office.offers("지난 과정", OfferingState.CLOSED, 1);
        site.loggedInAs("kim");

        HttpResponse<String> answer =
                site.post("/training/portlet/enrol?from=embed", Map.of("offering", late.toString(), "key", "k"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer).matches(InAFrameTest::mayBeFramed);
        assertThat(first(answer, "href=\"(/training/portlet/[^\"]+)\"")).startsWith("/training/portlet/embed");
    }

    @Test
    void whose_login_ended_in_the_frame_gets_a_link_that_leaves_it() {
        String path = "/training/portlet/cancel?enrolment=1&from=embed";

        for (HttpResponse<String> answer : List.of(site.get(path), site.post(path, Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer).matches(InAFrameTest::mayBeFramed);
            assertThat(answer.body()).contains("<base target=\"_top\">");
            assertThat(first(answer, "href=\"(/training/login[^\"]+)\"")).endsWith("next=%2Ftraining%2F");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/training/portlet/cancel",
                "/training/portlet/cancel?enrolment=1",
                "/training/portlet/cancel?enrolment=1&from=embedded",
                "/training/portlet/enrol?offering=1&xfrom=embed",
                "/training/portlet/fragment?from=embed",
                "/training/login?from=embed",
                "/training/?from=embed",
            })
    void nothing_else_may_be_framed_by_another_origin(String path) {
        assertThat(mayBeFramed(site.loggedInAs("kim").get(path))).isFalse();
    }

    private static boolean mayBeFramed(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        boolean framed = policy.endsWith("frame-ancestors https://portal.example.go.kr 'self'");
        assertThat(policy).matches(text -> framed || text.endsWith("frame-ancestors 'self'"));
        assertThat(answer.headers().firstValue("X-Frame-Options").isEmpty()).isEqualTo(framed);
        return framed;
    }

    /** Presses the button of the first form. */
    private HttpResponse<String> submit(HttpResponse<String> page, String field) {
        return site.post(
                first(page, "action=\"(/training/portlet/[^\"]+)\""),
                Map.of(
                        field,
                        first(page, "name=\"" + field + "\" value=\"([^\"]+)\""),
                        "key",
                        first(page, "name=\"key\" value=\"([^\"]+)\"")));
    }

    private static String location(HttpResponse<String> answer) {
        return EnrolWithoutScriptsTest.location(answer);
    }

    private static String first(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(EnrolWithoutScriptsTest.plain(page.body()));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
