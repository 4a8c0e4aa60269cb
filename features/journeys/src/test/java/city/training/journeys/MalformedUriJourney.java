package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.RawHttp;
import city.training.journeys.harness.Storage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that no browser sends, sent to the real web server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedUriJourney {
    private static final String BROWSER = "text/html,application/xhtml+xml";

    private KarafServer server;
    private RawHttp http;

    @BeforeAll
    void aServer() {
        server = KarafServer.start(Storage.SQLITE);
        http = new RawHttp(server.base());
    }

    @AfterAll
    void stopped() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/training/%2e%2e/x",
                "/api/training/..;/x",
                "/api/training/offerings/%00",
                "/api/training/offerings/a%2Fb",
                "/api/training/%5c..%5cx",
                "/api/training/%zz",
                "/api/training/%",
                "/api/training/%C3%28",
                "/api/training/%u0041",
                "/api/training/\u00e9",
                "/api/training/<x>",
                "/api/training//health",
                "/api/training/a b"
            })
    void a_malformed_address_is_a_problem_of_the_one_who_asks(String target) throws JsonProcessingException {
        for (String accept : new String[] {"application/json", BROWSER}) {
            RawHttp.Answer answer = http.get(target, accept);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(problem(answer).get("status").asInt()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/other",
                "/api/training",
                "/api/training/nothing",
                "/api/training/../x",
                "/api/training/../../x",
                "/api/training/health%3F"
            })
    void what_is_not_there_under_the_api_is_a_problem_and_no_page(String target) throws JsonProcessingException {
        RawHttp.Answer answer = http.get(target, BROWSER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(problem(answer).get("instance").asText()).isEqualTo(target);
    }

    @Test
    void a_malformed_address_of_a_page_says_nothing_about_the_server() throws JsonProcessingException {
        RawHttp.Answer answer = http.get("/training/%zz", BROWSER);

        assertThat(answer.status()).isEqualTo(400);
        problem(answer);
    }

    @Test
    void a_good_address_is_not_affected() {
        assertThat(http.get("/api/training/health", "*/*").status()).isEqualTo(200);
        assertThat(http.get("/nothing", "*/*").header("Content-Type"))
                .as("what others get from the web server is not for us to change")
                .startsWith("text/html");
    }

    private static JsonNode problem(RawHttp.Answer answer) throws JsonProcessingException {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.body()).doesNotContainIgnoringCase("<html", "jetty", "jersey", "exception", "\tat ");
        return new ObjectMapper().readTree(answer.body());
    }
}
