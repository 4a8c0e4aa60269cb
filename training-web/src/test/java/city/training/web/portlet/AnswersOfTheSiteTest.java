package city.training.web.portlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.web.portlet.site.SecurityHeaders;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersOfTheSiteTest {
    private final Site site = new Site("https://portal.example.go.kr 'self'");

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/training/",
                "/training/login",
                "/training/portlet/fragment",
                "/training/nowhere",
                "/training/web/portlet.css"
            })
    void every_answer_forbids_foreign_scripts_and_frames(String path) {
        HttpResponse<String> answer = site.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'self'; script-src *", "https://a, https://b", "a\nb"})
    void what_is_no_list_of_sources_is_refused_as_configuration(String sources) {
        assertThatThrownBy(() -> new SecurityHeaders(Site.settings(sources))).hasMessageContaining("frame.ancestors");
    }

    @ParameterizedTest
    @CsvSource({
        "training-enrollment.js, text/javascript",
        "portlet.css, text/css",
        "texts/ko.json, application/json",
        "lib/lit-html/lit-html.js, text/javascript",
        "lib/lit-html/directives/repeat.js, text/javascript",
        "lib/reactive-element/reactive-element.js, text/javascript",
        "NOTICE.txt, text/plain",
    })
    void a_file_has_its_type_and_is_sent_once(String path, String type) {
        HttpResponse<String> first = site.get("/training/web/" + path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Content-Type")).startsWith(type);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        HttpResponse<String> second =
                site.send(site.request("/training/web/" + path).header("If-None-Match", header(first, "ETag")));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/training/web/", "/training/web/lib", "/training/web/../templates/page.html",
                        "/training/web/%2e%2e/templates/page.html",
                "/training/web//portlet.css", "/training/web/nothing.js", "/training/web/texts/ko.json.bak",
                        "/training/nowhere"
            })
    void nothing_else_is_there(String path) {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body())
                .doesNotContain("{{")
                .doesNotContain("city.training")
                .doesNotContain("Exception");
    }

    @Test
    void every_page_that_the_demonstration_names_is_there() throws IOException {
        String demo = Files.readString(Path.of("../features/distribution/src/main/karaf/bin/demo"));
        List<String> named = Pattern.compile("\\$base(/training/\\S*)")
                .matcher(demo)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(named).isNotEmpty().allSatisfy(path -> assertThat(
                        site.loggedInAs("kim").get(path).statusCode())
                .isEqualTo(200));
    }

    @Test
    void a_wrong_number_or_method_is_said_in_our_words() {
        site.loggedInAs("kim");

        assertThat(site.get("/training/portlet/cancel?enrolment=x").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/training/portlet/enrol").statusCode()).isEqualTo(400);
        HttpResponse<String> answer = site.post("/training/", Map.of());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("이 주소는 그렇게 부를 수 없습니다.");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
