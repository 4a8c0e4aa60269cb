package city.training.web.rest;

import static city.training.web.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.UnavailableException;
import city.training.web.town.Answer;
import city.training.web.town.Town;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the caller is told where the fault is on this side. */
final class TroubleTest {
    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_service_that_cannot_decide_says_when_to_try_again() {
        town.become(() -> {
            throw new UnavailableException("the database is away at host db7", Duration.ofSeconds(3));
        });

        Answer answer = Answer.to(town.request("health"));

        assertProblem(answer, 503);
        assertThat(answer.header("Retry-After")).contains("3");
        assertThat(answer.response().body()).doesNotContain("db7");
    }

    @Test
    void a_bug_gives_a_number_and_nothing_else() {
        town.become(() -> {
            throw new IllegalStateException("secret");
        });

        Answer answer = Answer.to(town.request("health"));

        assertProblem(answer, 500);
        assertThat(answer.json().get("instance").asText()).startsWith("urn:uuid:");
        assertThat(answer.response().body()).doesNotContain("secret");
    }
}
