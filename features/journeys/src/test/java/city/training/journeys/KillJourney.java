package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Rush;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed in the middle of a rush, again and again; whoever got an answer keeps what it said. */
class KillJourney {
    private static final int KILLS = 20;
    private static final int PEOPLE = 600;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void every_acknowledged_enrolment_is_there_after_the_restart(Storage storage) {
        try (KarafServer server = KarafServer.start(storage)) {
            Http http = new Http(server.base());
            Town town = new Town(http).withPeople(PEOPLE);
            String course = town.course("챗봇 기획");
            for (int round = 1; round <= KILLS; round++) {
                String offering = town.offering(course, PEOPLE, 0, round);
                killInTheRush(server, http, offering, 20 + 25 * round);
            }
        }
    }

    private static void killInTheRush(KarafServer server, Http http, String offering, int afterAnswers) {
        AtomicInteger answered = new AtomicInteger();
        List<Http.Answer> answers = Rush.of(PEOPLE, 60, i -> {
            Http.Answer answer = http.post(People.number(i), "/offerings/" + offering + "/enrolments", "");
            if (answered.incrementAndGet() == afterAnswers) {
                server.kill();
            }
            return answer;
        });
        server.start();

        Map<String, String> stored = stored(http, offering);
        List<Http.Answer> acknowledged =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(afterAnswers - 1).hasSizeLessThan(PEOPLE);
        assertThat(acknowledged).allSatisfy(answer -> assertThat(stored)
                .containsEntry(
                        answer.json().get("id").asText(),
                        answer.json().get("state").asText()));
    }

    private static Map<String, String> stored(Http http, String offering) {
        Map<String, String> states = new HashMap<>();
        for (int page = 0; page * 200 < PEOPLE; page++) {
            JsonNode entries = http.get(People.OFFICER, "/offerings/" + offering + "/enrolments?size=200&page=" + page)
                    .json();
            entries.get("items")
                    .forEach(entry -> states.put(
                            entry.get("id").asText(), entry.get("state").asText()));
        }
        return states;
    }
}
