package city.training.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.people.Logins.Login;
import city.training.people.StaffId;
import city.training.web.town.Answer;
import city.training.web.town.Log;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoginTest {
    private static final String SEATS = "offerings/" + Sample.OFFERING.id() + "/enrolments";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer me(String name, String value) {
        return Answer.to(town.request("me").header(name, value));
    }

    private String cookie() {
        return "training_session="
                + town.logins()
                        .open(new Login(new StaffId("kim"), Set.of("training-auditor")))
                        .token();
    }

    @Test
    void a_program_logs_in_with_every_request() {
        Answer answer = me("Authorization", Answer.basic("kim", "right"));

        assertThat(answer.json().get("staffId").asText()).isEqualTo("kim");
        assertThat(answer.json().get("name").asText()).isEqualTo("김");
        assertThat(answer.json().get("department").asText()).isEqualTo("총무과");
    }

    @Test
    void a_right_password_is_remembered_for_a_minute() {
        me("Authorization", Answer.basic("kim", "right"));
        me("Authorization", Answer.basic("kim", "right"));
        town.clock().pass(Duration.ofSeconds(61));
        me("Authorization", Answer.basic("kim", "right"));

        assertThat(town.passwordsTried()).containsExactly("kim", "kim");
    }

    @ParameterizedTest
    @CsvSource({"Basic !!!", "Basic a2lt", "Bearer x", "Basic"})
    void credentials_that_are_none_are_answered_like_no_login(String header) {
        Answer answer = me("Authorization", header);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Basic realm=\"training\", charset=\"UTF-8\"");
    }

    @Test
    void an_empty_password_is_never_right_whatever_the_realm_says() {
        assertThat(me("Authorization", Answer.basic("kim", "")).status()).isEqualTo(401);
        assertThat(town.passwordsTried()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"X-Requested-With, fetch", "Sec-Fetch-Mode, cors", "Sec-Fetch-Mode, same-origin"})
    void a_script_is_not_challenged_so_that_no_login_window_opens(String name, String value) {
        Answer answer = me(name, value);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void after_too_many_wrong_passwords_even_the_right_one_waits() {
        for (int i = 0; i < 3; i++) {
            assertThat(me("Authorization", Answer.basic("kim", "wrong")).status())
                    .isEqualTo(401);
        }

        Answer refused = me("Authorization", Answer.basic("kim", "right"));
        Answer somebodyElse = me("Authorization", Answer.basic("lee", "right"));
        town.clock().pass(Duration.ofMinutes(5));
        Answer later = me("Authorization", Answer.basic("kim", "right"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.json().get("reason").asText()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(somebodyElse.status()).isEqualTo(200);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void the_log_tells_once_who_has_run_out_of_attempts_in_a_line_of_its_own() {
        try (Log log = Log.opened()) {
            for (int i = 0; i < 5; i++) {
                me("Authorization", Answer.basic("kim\nERROR forged", "wrong"));
            }

            assertThat(log.lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("WARN", "3 wrong passwords from 127.0.0.1 kim?ERROR forged", "5 minutes");
        }
    }

    @Test
    void while_no_password_can_be_checked_nobody_runs_out_of_attempts() {
        town.loseTheRealm(true);
        for (int i = 0; i < 4; i++) {
            Answer answer = me("Authorization", Answer.basic("kim", "right"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).contains("10");
        }

        town.loseTheRealm(false);
        assertThat(me("Authorization", Answer.basic("kim", "right")).status()).isEqualTo(200);
    }

    @Test
    void a_browser_is_known_by_its_cookie() {
        Answer answer = me("Cookie", cookie());

        assertThat(answer.json().get("staffId").asText()).isEqualTo("kim");
        assertThat(answer.json().at("/roles/0").asText()).isEqualTo("training-auditor");
    }

    @Test
    void a_cookie_is_looked_up_once_in_ten_seconds() {
        String cookie = cookie();
        me("Cookie", cookie);
        me("Cookie", cookie);
        town.clock().pass(Duration.ofSeconds(11));
        me("Cookie", cookie);

        assertThat(town.logins().asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"training_session=unknown-token-of-some-length", "training_session=", "training_session=a b"})
    void a_cookie_that_nobody_gave_out_is_no_login(String cookie) {
        assertThat(me("Cookie", cookie).status()).isEqualTo(401);
    }

    private Answer enrolWithCookie(String name, String value) {
        HttpRequest.Builder request =
                town.request(SEATS).header("Cookie", cookie()).POST(BodyPublishers.noBody());
        return Answer.to(request.header(name, value.replace("OWN", town.origin())));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 201",
        "Sec-Fetch-Site, none, 201",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, OWN, 201",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403",
        "Referer, OWN/training/, 201",
        "Referer, http://evil.example/training/, 403",
        "X-Nothing, at-all, 403",
    })
    void a_change_that_rides_on_a_cookie_must_come_from_a_page_of_this_site(String name, String value, int status) {
        Answer answer = enrolWithCookie(name, value);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.json().get("reason").asText()).isEqualTo("CROSS_SITE");
            assertThat(town.enrolments().enrolled()).isEmpty();
        }
    }

    @Test
    void the_log_tells_what_was_taken_for_another_site_and_what_for_this_one() {
        try (Log log = Log.opened()) {
            enrolWithCookie("Origin", "https://intra.city.example");

            assertThat(log.lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(
                            "WARN",
                            "POST",
                            SEATS,
                            "Origin https://intra.city.example",
                            "this site is " + town.origin());
        }
    }

    @Test
    void what_the_browser_says_first_counts() {
        HttpRequest.Builder request = town.request(SEATS)
                .header("Cookie", cookie())
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", town.origin())
                .POST(BodyPublishers.noBody());

        assertThat(Answer.to(request).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site, 403", "Origin, http://evil.example, 403", "X-Nothing, at-all, 201"})
    void a_browser_that_kept_a_password_does_not_give_it_to_another_sites_page(String name, String value, int status) {
        HttpRequest.Builder request = town.request(SEATS)
                .header("Authorization", Answer.basic("kim", "right"))
                .header(name, value)
                .POST(BodyPublishers.noBody());

        assertThat(Answer.to(request).status()).isEqualTo(status);
    }

    @Test
    void reading_with_a_cookie_needs_no_proof() {
        HttpRequest.Builder request =
                town.request("me").header("Cookie", cookie()).header("Sec-Fetch-Site", "cross-site");

        assertThat(Answer.to(request).status()).isEqualTo(200);
    }
}
