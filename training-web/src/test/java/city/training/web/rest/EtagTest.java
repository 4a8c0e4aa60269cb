package city.training.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.town.Answer;
import city.training.web.town.Town;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EtagTest {
    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer get(String ifNoneMatch) {
        return Answer.to(town.request("rooms")
                .header("Authorization", Answer.basic("kim", "right"))
                .header("If-None-Match", ifNoneMatch));
    }

    @Test
    void who_has_the_answer_already_is_told_that_nothing_changed() {
        Answer first = get("\"another\"");
        String tag = first.header("ETag").orElseThrow();

        Answer second = get(tag);

        assertThat(first.status()).isEqualTo(200);
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.response().body()).isEmpty();
        assertThat(second.header("ETag")).contains(tag);
        assertThat(second.header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void different_answers_have_different_tags() {
        Answer rooms = get("\"another\"");
        Answer programmes = Answer.to(town.request("programmes").header("Authorization", Answer.basic("kim", "right")));

        assertThat(rooms.header("ETag")).isNotEqualTo(programmes.header("ETag"));
    }

    @Test
    void the_head_of_an_answer_can_be_asked_for() {
        Answer head = Answer.to(town.request("rooms")
                .header("Authorization", Answer.basic("kim", "right"))
                .method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get("\"another\"").header("ETag"));
    }

    @Test
    void a_refusal_is_not_kept() {
        assertThat(Answer.to(town.request("rooms")).header("Cache-Control")).contains("no-store");
    }
}
