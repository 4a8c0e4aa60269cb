package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Rush;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two thousand people, thirty seats. */
class RushJourney {
    private static final int PEOPLE = 2_000;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void nothing_is_oversold_and_nobody_is_overtaken(Storage storage) {
        try (KarafServer server = KarafServer.start(storage)) {
            Http http = new Http(server.base());
            Town town = new Town(http).withPeople(PEOPLE + 100);
            String offering = town.offering(town.course("챗봇 기획"), 30, 50, 7);

            List<Http.Answer> answers = Rush.of(PEOPLE, 200, i -> enrol(http, offering, People.number(i)));

            assertThat(count(answers, 201)).isEqualTo(30);
            assertThat(count(answers, 202)).isEqualTo(50);
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 409)
                            .map(answer -> answer.json().get("reason").asText()))
                    .hasSize(1920)
                    .containsOnly("WAITING_LIST_FULL");
            assertThat(positions(answers))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 50).boxed().toList());
            List<JsonNode> roster = roster(http, offering);
            assertThat(new HashSet<>(texts(roster, "staffId"))).hasSize(80);
            assertThat(texts(inState(roster, "WAITLISTED"), "staffId"))
                    .as("the line is in the order of the audit trail")
                    .containsExactlyElementsOf(waitlistedInTrail(http, offering));

            leaveWhileOthersCome(http, offering, inState(roster, "CONFIRMED"));
        }
    }

    private static void leaveWhileOthersCome(Http http, String offering, List<JsonNode> seated) {
        List<Runnable> steps = new ArrayList<>();
        List<Integer> seatsSeen = Collections.synchronizedList(new ArrayList<>());
        seated.forEach(seat -> steps.add(() -> assertThat(http.delete(
                                seat.get("staffId").asText(),
                                "/enrolments/" + seat.get("id").asText())
                        .status())
                .isEqualTo(200)));
        IntStream.range(PEOPLE, PEOPLE + 100).forEach(i -> steps.add(() -> enrol(http, offering, People.number(i))));
        Collections.shuffle(steps, new Random(20260309));
        Rush.of(steps.size(), 40, i -> {
            steps.get(i).run();
            Http.Answer seen = http.get(People.OFFICER, "/offerings/" + offering);
            seatsSeen.add(seen.json().get("seatsTaken").asInt());
            return seen;
        });

        assertThat(seatsSeen).hasSize(130).allMatch(taken -> taken <= 30);
        List<JsonNode> after = roster(http, offering);
        assertThat(inState(after, "CONFIRMED")).hasSize(30);
        assertThat(lastOf(inState(after, "CONFIRMED")))
                .as("nobody with a seat came after somebody in line")
                .isLessThan(firstOf(inState(after, "WAITLISTED")));
    }

    private static Http.Answer enrol(Http http, String offering, String staff) {
        return http.post(staff, "/offerings/" + offering + "/enrolments", "");
    }

    private static List<JsonNode> roster(Http http, String offering) {
        List<JsonNode> entries = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = http.get(People.OFFICER, "/offerings/" + offering + "/enrolments?size=200&page=" + number++)
                    .json();
            page.get("items").forEach(entries::add);
        } while (entries.size() < page.get("total").asInt());
        return entries;
    }

    private static List<String> waitlistedInTrail(Http http, String offering) {
        JsonNode trail = http.get(People.OFFICER, "/audit?subject=offering/" + offering + "&size=200")
                .json();
        List<String> staff = new ArrayList<>();
        trail.get("items").forEach(entry -> {
            if (entry.get("action").asText().equals("WAITLISTED")) {
                staff.add(entry.get("facts").get("staffId").asText());
            }
        });
        return staff;
    }

    private static List<JsonNode> inState(List<JsonNode> roster, String state) {
        return roster.stream()
                .filter(entry -> entry.get("state").asText().equals(state))
                .toList();
    }

    private static List<String> texts(List<JsonNode> entries, String field) {
        return entries.stream().map(entry -> entry.get(field).asText()).toList();
    }

    private static List<Integer> positions(List<Http.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> answer.json().get("position").asInt())
                .toList();
    }

    private static long firstOf(List<JsonNode> entries) {
        return entries.stream().mapToLong(e -> e.get("rank").asLong()).min().orElse(Long.MAX_VALUE);
    }

    private static long lastOf(List<JsonNode> entries) {
        return entries.stream().mapToLong(e -> e.get("rank").asLong()).max().orElse(0);
    }

    private static long count(List<Http.Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
