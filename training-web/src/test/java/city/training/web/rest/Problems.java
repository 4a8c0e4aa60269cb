package city.training.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.town.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says no in the one form of this interface, and nothing from the inside. */
final class Problems {
    private Problems() {}

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(List.of("type", "title", "detail", "instance"))
                .allSatisfy(field -> assertThat(problem.has(field)).as(field).isTrue());
        assertThat(answer.response().body())
                .doesNotContain("<html", "Exception", "city.training", "com.fasterxml", "\tat ");
    }
}
