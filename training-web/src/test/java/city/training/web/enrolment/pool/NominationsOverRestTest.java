package city.training.web.enrolment.pool;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NominationsOverRestTest {
    private static final String PATH = "offerings/" + Sample.OFFERING.id() + "/nominations";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private HttpRequest.Builder by(String who, String path) {
        return town.request(path).header("Authorization", Answer.basic(who, "right"));
    }

    private Answer put(String path, String body) {
        return Answer.to(by("deptofficer", path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    @Test
    void a_department_ranks_its_people_and_officers_see_it() {
        Answer answer = put(PATH, "{\"people\":[\"lee\",\"kim\"]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString())
                .isEqualTo("{\"nominations\":[{\"department\":\"총무과\",\"rank\":1,\"staffId\":\"lee\",\"name\":\"김\"},"
                        + "{\"department\":\"총무과\",\"rank\":2,\"staffId\":\"kim\",\"name\":\"김\"}]}");
        assertThat(Answer.to(by("officer", PATH)).json()).isEqualTo(answer.json());
        assertThat(put(PATH, "{\"people\":[]}").json().get("nominations")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"people\":null}",
                "{\"people\":[null]}",
                "{\"people\":[\"\"]}",
                "{\"people\":[\"no spaces\"]}",
                "{\"people\":[{\"staffId\":\"lee\"}]}",
                "{\"people\":\"lee\"}",
                "{\"people\":[\"lee\"],\"rank\":1}",
            })
    void a_list_that_is_none_is_refused(String body) {
        assertThat(put(PATH, body).status()).isEqualTo(400);
    }

    @Test
    void an_offering_that_is_not_there_is_not_found() {
        String missing = "offerings/01980000-0000-7000-8000-0000000000ff/nominations";

        assertThat(Answer.to(by("officer", missing)).status()).isEqualTo(404);
        assertThat(put(missing, "{\"people\":[\"lee\"]}").status()).isEqualTo(404);
    }
}
