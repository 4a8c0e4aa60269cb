package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.harness.Await;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.Storage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Somebody starts the demonstration to see what there is. */
class DemoJourney {
    private static final String STAFF = "staff1";

    @Test
    void the_demonstration_has_something_past_open_full_and_coming_whatever_the_day() {
        try (KarafServer server = KarafServer.start(
                Storage.SQLITE, settings -> settings.set("city.training.demo.cfg", "zone", "Asia/Seoul"))) {
            Http http = new Http(server.base());
            Await.until("the demonstration", () -> those(http, in("OPEN")), open -> !open.isEmpty());

            List<JsonNode> march = those(http, in("FINISHED"));
            assertThat(march.stream()
                            .mapToInt(one -> one.get("seatsTaken").asInt())
                            .sum())
                    .as("the March round")
                    .isEqualTo(400);
            assertThat(those(http, in("OPEN").and(DemoJourney::isFull))).isNotEmpty();
            assertThat(those(http, in("UPCOMING").and(one -> opensWithin(one, Duration.ofMinutes(10)))))
                    .isNotEmpty();
            assertThat(those(http, in("UPCOMING").and(one -> !opensWithin(one, Duration.ofDays(1)))))
                    .isNotEmpty();

            JsonNode open = those(http, one -> one.at("/my/actions").toString().contains("\"ENROL\""))
                    .get(0);
            assertThat(http.post(STAFF, "/offerings/" + open.get("id").asText() + "/enrolments", "")
                            .status())
                    .isEqualTo(201);
            assertThat(http.get(STAFF, "/me/calendar.ics").body()).contains("SUMMARY:", "BEGIN:VEVENT");
        }
    }

    private static List<JsonNode> those(Http http, Predicate<JsonNode> wanted) {
        JsonNode all = http.get(STAFF, "/offerings?size=200").json().get("items");
        return StreamSupport.stream(all.spliterator(), false).filter(wanted).toList();
    }

    private static Predicate<JsonNode> in(String state) {
        return offering -> offering.get("state").asText().equals(state);
    }

    private static boolean isFull(JsonNode offering) {
        return offering.get("seatsTaken").asInt() == offering.get("capacity").asInt();
    }

    private static boolean opensWithin(JsonNode offering, Duration time) {
        return Instant.parse(offering.get("opensAt").asText())
                .isBefore(Instant.now().plus(time));
    }
}
