package city.training.web.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Paging;
import city.training.enrolment.EnrolmentState;
import city.training.offering.OfferingId;
import city.training.offering.OfferingState;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolWithoutScriptsTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_press_on_enrol_ends_on_a_page_that_says_so() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");

        HttpResponse<String> answer = enrol(chatbot);

        assertThat(answer.statusCode()).isEqualTo(303);
        String page = site.get(location(answer)).body();
        assertThat(page).contains("‘챗봇 기획’ 참석이 확정되었습니다.").contains("참석 확정").contains(">취소</span>");
    }

    @Test
    void a_form_sent_twice_enrols_once() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");
        Map<String, String> form = Map.of("offering", chatbot.toString(), "key", "one-and-the-same");

        assertThat(location(site.post("/training/portlet/enrol", form)))
                .isEqualTo(location(site.post("/training/portlet/enrol", form)));
        assertThat(site.office.get(chatbot).seatsTaken()).isEqualTo(1);
    }

    @Test
    void whoever_comes_after_the_last_seat_is_told_the_place_in_line() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 0);
        site.loggedInAs("kim");

        assertThat(site.get("/training/").body()).contains("정원 마감, 대기 0명").contains("대기 신청");
        assertThat(site.get(location(enrol(chatbot))).body())
                .contains("대기 1번입니다.")
                .contains("대기 취소");
    }

    @Test
    void an_offered_seat_is_accepted_with_one_press_and_declined_after_a_question() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 0);
        site.loggedInAs("kim");
        enrol(chatbot);
        Caller kim = Caller.staff(new StaffId("kim"));
        site.office.become(site.office.mine(kim, Paging.FIRST).items().get(0), EnrolmentState.SEAT_OFFERED);

        String mine = plain(site.get("/training/?tab=mine").body());
        assertThat(mine).contains("자리 배정, 확인 기한 3. 10.(화) 10:30").contains(">포기</span>");
        String question = question("/training/").body();
        assertThat(question).contains("자리를 포기할까요?").contains("포기하지 않음");
        Map<String, String> form =
                Map.of("enrolment", first(mine, "name=\"enrolment\" value=\"([^\"]+)\""), "key", "k");
        HttpResponse<String> answer = site.post("/training/portlet/accept", form);

        assertThat(site.get(location(answer)).body()).contains("‘챗봇 기획’ 참석이 확정되었습니다.");
        HttpResponse<String> again = site.post("/training/portlet/accept", form);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("배정된 자리가 없습니다.");
    }

    @Test
    void who_was_in_a_course_that_was_called_off_reads_why() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");
        enrol(chatbot);

        site.office.callOff(chatbot, "강사 사정");

        assertThat(site.get("/training/?tab=mine").body()).contains("폐강: 강사 사정");
        assertThat(site.get("/training/").body()).doesNotContain("챗봇 기획");
    }

    @Test
    void a_refusal_is_a_page_with_its_reasons() {
        OfferingId late = site.office.offers("지난 과정", OfferingState.CLOSED, 1);
        site.loggedInAs("kim");

        HttpResponse<String> answer = enrol(late);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("접수가 마감되었습니다.").contains("돌아가기");
    }

    @Test
    void cancelling_asks_first_and_says_what_was_done() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");
        enrol(chatbot);
        String question = question("/training/").body();
        assertThat(question).contains("참석을 취소할까요?").contains("취소하지 않음");

        HttpResponse<String> answer = cancel(question);

        assertThat(site.get(location(answer)).body())
                .contains("‘챗봇 기획’ 신청을 취소했습니다.")
                .contains("취소됨");
        assertThat(site.office.get(chatbot).seatsTaken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolled", "cancelled", "x"})
    void an_address_that_claims_what_never_happened_is_not_believed(String done) {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");

        String page =
                site.get("/training/?done=" + done + "&offering=" + chatbot).body();

        assertThat(page).contains("챗봇 기획").doesNotContain("training-page-result");
    }

    @Test
    void what_was_cancelled_and_asked_for_again_is_not_said_to_be_cancelled() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");
        enrol(chatbot);
        String cancelled = location(cancel(question("/training/").body()));
        assertThat(site.get(cancelled).body()).contains("신청을 취소했습니다.");

        String enrolled = location(enrol(chatbot));

        assertThat(site.get(cancelled).body()).doesNotContain("training-page-result");
        assertThat(site.get(enrolled).body()).contains("‘챗봇 기획’ 참석이 확정되었습니다.");
    }

    @Test
    void what_cannot_be_cancelled_any_more_is_asked_about_before_enrolling() {
        site.office.offersWithoutWayBack("곧 시작하는 과정");
        site.loggedInAs("kim");

        String question = site.get(first(site.get("/training/").body(), "href=\"(/training/portlet/enrol[^\"]+)\""))
                .body();

        assertThat(question).contains("신청하면 취소할 수 없습니다").contains("신청하지 않음");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        OfferingId chatbot = site.office.offers("챗봇 기획", OfferingState.OPEN, 1);
        site.loggedInAs("kim");

        HttpResponse<String> answer = site.postFrom(
                "https://evil.example", "/training/portlet/enrol", Map.of("offering", chatbot.toString(), "key", "k"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.office.get(chatbot).seatsTaken()).isZero();
    }

    @Test
    void a_title_is_text_whatever_it_looks_like() {
        site.office.offers("<script>alert(1)</script>\"'&", OfferingState.OPEN, 1);
        site.loggedInAs("kim");

        assertThat(site.get("/training/").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_tabs_are_links_and_count_what_is_behind_them() {
        site.office.offers("열린 과정", OfferingState.OPEN, 1);
        site.office.offers("다음 과정", OfferingState.UPCOMING, 1);
        site.loggedInAs("kim");

        String upcoming = plain(site.get("/training/?tab=upcoming").body());

        assertThat(upcoming).contains("다음 과정").doesNotContain("열린 과정").contains("3. 12.(목) 09:30 접수 시작");
        assertThat(upcoming).contains("aria-disabled=\"true\"");
        assertThat(all(upcoming, "class=\"training-tab\" href=\"([^\"]+)\""))
                .containsExactly("/training/?tab=open", "/training/?tab=upcoming", "/training/?tab=mine");
    }

    @Test
    void english_stays_english_along_the_links() {
        site.office.offers("열린 과정", OfferingState.OPEN, 1);
        site.loggedInAs("kim");

        String page = site.get("/training/?lang=en").body();

        assertThat(page).contains("Seats left 1/1").contains("<html lang=\"en\">");
        assertThat(plain(page)).contains("/training/?lang=en&tab=mine").contains("/training/portlet/enrol?lang=en");
    }

    @Test
    void the_fragment_is_a_part_of_a_page_with_as_many_cards_as_asked_for() {
        site.office.offers("가", OfferingState.OPEN, 1);
        site.office.offers("나", OfferingState.OPEN, 1);
        site.loggedInAs("kim");

        String fragment = site.get("/training/portlet/fragment?limit=1").body();

        assertThat(fragment)
                .doesNotContain("<html")
                .contains("training-view-compact")
                .contains("전체 보기 (1건 더)");
        assertThat(all(fragment, "(<li class=\"training-card\">)")).hasSize(1);
        assertThat(site.get("/training/portlet/fragment?limit=-1").statusCode()).isEqualTo(400);
    }

    /** The page as the browser reads it, without what keeps times on one line. */
    static String plain(String html) {
        return html.replace('\u00a0', ' ')
                .replace("\u2060", "")
                .replace("&#x3D;", "=")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> enrol(OfferingId offering) {
        String page = site.get("/training/").body();
        String key = page.contains("name=\"key\"") ? first(page, "name=\"key\" value=\"([^\"]+)\"") : "some-key";
        return site.post("/training/portlet/enrol", Map.of("offering", offering.toString(), "key", key));
    }

    /** What is asked where somebody presses on cancel. */
    private HttpResponse<String> question(String page) {
        String mine = site.get(page + "?tab=mine").body();
        return site.get(first(mine, "href=\"(/training/portlet/cancel[^\"]+)\""));
    }

    private HttpResponse<String> cancel(String question) {
        return site.post(
                first(question, "action=\"([^\"]+)\""),
                Map.of(
                        "enrolment", first(question, "name=\"enrolment\" value=\"([^\"]+)\""),
                        "key", first(question, "name=\"key\" value=\"([^\"]+)\"")));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String first(String page, String pattern) {
        return all(page, pattern).get(0);
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(plain(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
