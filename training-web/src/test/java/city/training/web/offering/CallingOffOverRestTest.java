package city.training.web.offering;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.offering.MinimumPolicy;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallingOffOverRestTest {
    private static final String PATH = "offerings/" + Sample.OFFERING.id() + "/cancellation";
    private static final String OFFERING = "{\"courseId\":\"" + Sample.COURSE.id() + "\",\"capacity\":30,"
            + "\"waitingListSize\":10,\"admission\":\"FIRST_COME\",\"opensAt\":\"2026-03-10T09:00:00+09:00\","
            + "\"closesAt\":\"2026-03-10T10:00:00+09:00\",\"sessions\":[],\"policies\":{\"minimum\":MINIMUM}}";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer post(String path, String body) {
        return Answer.to(town.request(path)
                .header("Authorization", Answer.basic("officer", "right"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void an_offering_is_called_off_with_a_reason() {
        Answer answer = post(PATH, "{\"reason\":\"신청자 부족\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("id").asText())
                .isEqualTo(Sample.OFFERING.id().toString());
        assertThat(town.offerings().calledOff()).containsExactly("신청자 부족");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "[]", "{\"reason\":null}", "{\"reason\":5}", "{\"why\":\"a\"}"})
    void without_a_reason_nothing_is_called_off(String body) {
        assertThat(post(PATH, body).status()).isEqualTo(400);
        assertThat(town.offerings().calledOff()).isEmpty();
    }

    @Test
    void an_offering_that_is_not_there_is_not_found_before_the_reason_is_read() {
        assertThat(post("offerings/01980000-0000-7000-8000-000000000099/cancellation", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_offering_says_how_many_it_takes() {
        String two = "{\"heads\":2,\"countedAt\":\"2026-03-10T10:00:00+09:00\"}";

        assertThat(post("offerings", OFFERING.replace("MINIMUM", two)).status()).isEqualTo(201);
        assertThat(town.offerings().policies().minimum()).contains(new MinimumPolicy(2, Sample.NINE.plusSeconds(3600)));
        for (String bad : new String[] {"5", "{}", "{\"heads\":2}", "{\"heads\":\"a\",\"countedAt\":\"x\"}"}) {
            assertThat(post("offerings", OFFERING.replace("MINIMUM", bad)).status())
                    .as(bad)
                    .isEqualTo(400);
        }
    }
}
