package city.training.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.people.login.Settings;
import city.training.web.town.Answer;
import city.training.web.town.Log;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SingleSignOnTest {
    private static final String HERE = "127.0.0.0/8, ::1";
    private static final String ELSEWHERE = "10.0.0.0/8, fd00::/8";

    private static Answer me(Settings settings, String... headers) {
        try (Town town = new Town(settings)) {
            return Answer.to(town.request("me").headers(headers));
        }
    }

    @Test
    void the_proxy_says_who_is_there() {
        Answer answer = me(new Settings("X-Staff", HERE, "", ""), "X-Staff", "kim");

        assertThat(answer.json().get("staffId").asText()).isEqualTo("kim");
        assertThat(answer.json().get("roles")).isEmpty();
    }

    @Test
    void the_header_from_anywhere_else_is_ignored() {
        assertThat(me(new Settings("X-Staff", ELSEWHERE, "", ""), "X-Staff", "officer")
                        .status())
                .isEqualTo(401);
        assertThat(me(new Settings("X-Staff", "", "", ""), "X-Staff", "officer").status())
                .isEqualTo(401);
    }

    @Test
    void the_log_tells_at_once_that_a_header_without_trusted_proxies_signs_nobody_on() {
        try (Log log = Log.opened();
                Town town = new Town(new Settings("X-Staff", "", "", ""))) {
            assertThat(town.origin()).isNotEmpty();
            assertThat(log.lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("WARN", "etc/city.training.login.cfg", "X-Staff", "sso.trusted.proxies");
        }
    }

    @Test
    void an_address_that_the_client_claims_does_not_count() {
        Settings settings = new Settings("X-Staff", ELSEWHERE, "", "");

        assertThat(me(settings, "X-Staff", "officer", "X-Forwarded-For", "10.0.0.1")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_header_means_nothing_where_it_is_not_configured() {
        assertThat(me(new Settings("", HERE, "", ""), "X-Staff", "kim").status())
                .isEqualTo(401);
    }

    @Test
    void beside_an_ignored_header_another_login_counts() {
        Answer answer = me(
                new Settings("X-Staff", ELSEWHERE, "", ""),
                "X-Staff",
                "officer",
                "Authorization",
                Answer.basic("kim", "right"));

        assertThat(answer.json().get("staffId").asText()).isEqualTo("kim");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Secret, s3cret, s3cret, 200",
        "X-Secret, s3cret, wrong, 401",
        "X-Secret, s3cret, '', 401",
        "X-Secret, '', '', 401",
        "'', s3cret, s3cret, 401",
    })
    void the_secret_must_be_right_and_half_a_secret_opens_nothing(
            String header, String secret, String given, int status) {
        Answer answer = me(new Settings("X-Staff", HERE, header, secret), "X-Staff", "kim", "X-Secret", given);

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void two_staff_numbers_are_none() {
        assertThat(me(new Settings("X-Staff", HERE, "", ""), "X-Staff", "kim", "X-Staff", "officer")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void something_that_is_no_staff_number_is_none() {
        assertThat(me(new Settings("X-Staff", HERE, "", ""), "X-Staff", "kim; officer")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.%d, 198.51.100.7",
        "'203.0.113.%d, 203.0.113.9', '198.51.100.7, 127.0.0.1'",
        "'203.0.113.%d, 198.51.100.7', 127.0.0.1",
    })
    void wrong_passwords_count_for_the_address_that_the_last_proxy_saw_whatever_the_client_claims(
            String claimed, String added) {
        try (Town town = new Town(new Settings("", HERE, "", ""))) {
            List<Integer> statuses = IntStream.range(1, 5)
                    .mapToObj(i -> Answer.to(town.request("me")
                                    .header("Authorization", Answer.basic("kim", "wrong"))
                                    .header("X-Forwarded-For", claimed.formatted(i))
                                    .header("X-Forwarded-For", added))
                            .status())
                    .toList();

            assertThat(statuses).containsExactly(401, 401, 401, 429);
        }
    }

    @Test
    void behind_a_proxy_the_own_site_is_the_one_the_browser_sees() {
        try (Town town = new Town(new Settings("X-Staff", HERE, "", ""))) {
            Answer answer = Answer.to(town.request("offerings/" + Sample.OFFERING.id() + "/enrolments")
                    .header("X-Staff", "kim")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "intra.city.example")
                    .header("Origin", "https://intra.city.example")
                    .POST(BodyPublishers.noBody()));

            assertThat(answer.status()).isEqualTo(201);
        }
    }

    @Test
    void nobody_else_can_say_what_the_own_site_is() {
        try (Town town = new Town(new Settings("X-Staff", ELSEWHERE, "", ""))) {
            Answer answer = Answer.to(town.request("offerings/" + Sample.OFFERING.id() + "/enrolments")
                    .header("Authorization", Answer.basic("kim", "right"))
                    .header("X-Forwarded-Host", "evil.example")
                    .header("Origin", "http://evil.example")
                    .POST(BodyPublishers.noBody()));

            assertThat(answer.status()).isEqualTo(403);
        }
    }
}
