package city.training.web.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/training/, /training/login?next=%2Ftraining%2F",
        "/training/?tab=mine, /training/login?next=%2Ftraining%2F%3Ftab%3Dmine",
        "/training/portlet/cancel?enrolment=x, /training/login?next=%2Ftraining%2Fportlet%2Fcancel%3Fenrolment%3Dx",
    })
    void a_page_asks_for_the_login_and_is_come_back_to(String page, String login) {
        HttpResponse<String> answer = site.get(page);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(EnrolWithoutScriptsTest.location(answer)).isEqualTo(login);
    }

    @Test
    void a_login_opens_the_pages() {
        HttpResponse<String> answer =
                site.post("/training/login", Map.of("user", "kim", "password", "right", "next", "/training/?tab=mine"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(EnrolWithoutScriptsTest.location(answer)).isEqualTo("/training/?tab=mine");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(site.get("/training/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/a\\b",
                "javascript:alert(1)",
                "/a\nb",
                ""
            })
    void the_way_back_is_never_to_another_site(String next) {
        HttpResponse<String> answer =
                site.post("/training/login", Map.of("user", "kim", "password", "right", "next", next));

        assertThat(EnrolWithoutScriptsTest.location(answer)).isEqualTo("/training/");
    }

    @Test
    void a_wrong_password_and_an_unknown_user_read_the_same() {
        String wrong = site.post("/training/login", Map.of("user", "kim", "password", "wrong"))
                .body();

        assertThat(wrong)
                .contains("아이디와 비밀번호를 확인해 주세요.")
                .contains("role=\"alert\"")
                .doesNotContain("wrong");
        assertThat(site.post("/training/login", Map.of("user", "<b>", "password", "x"))
                        .body())
                .isEqualTo(wrong.replace("value=\"kim\"", "value=\"&lt;b&gt;\""));
    }

    @Test
    void too_many_wrong_passwords_are_told_when_to_come_back() {
        for (int i = 0; i < 3; i++) {
            site.post("/training/login", Map.of("user", "kim", "password", "wrong"));
        }

        HttpResponse<String> answer = site.post("/training/login", Map.of("user", "kim", "password", "right"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("잠시 막혔습니다");
    }

    @Test
    void after_logout_the_pages_are_closed() {
        site.loggedInAs("kim");

        assertThat(site.post("/training/logout", Map.of()).statusCode()).isEqualTo(303);

        assertThat(site.get("/training/").statusCode()).isEqualTo(303);
        assertThat(site.get("/training/logout").statusCode()).isEqualTo(405);
    }

    @Test
    void a_part_of_a_page_says_where_to_log_in() {
        HttpResponse<String> fragment = site.get("/training/portlet/fragment");

        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(EnrolWithoutScriptsTest.plain(fragment.body()))
                .contains("로그인이 필요합니다.")
                .contains("/training/login?next=");
    }

    @Test
    void a_frame_leads_out_of_itself_to_log_in() {
        assertThat(EnrolWithoutScriptsTest.plain(
                        site.get("/training/portlet/embed").body()))
                .contains("<base target=\"_top\">")
                .contains("/training/login?next=%2Ftraining%2F\"");
    }
}
