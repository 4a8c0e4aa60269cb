package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Page;
import city.training.journeys.consumer.Desk;
import city.training.journeys.harness.Await;
import city.training.journeys.harness.Bundles;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Town;
import city.training.journeys.hr.HrDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.EventHandler;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Another module beside ours: it calls the services in process, listens to the events, and brings its own directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Storage.class)
@SuppressWarnings("NullAway.Init")
class ConsumerJourney {
    private static final List<Class<?>> LIBRARIES = List.of(
            Page.class,
            Servlet.class,
            EventHandler.class,
            Component.class,
            HttpWhiteboardServletPattern.class,
            ObjectMapper.class);
    private static final String CONSUMER = Desk.class.getPackageName();
    private static final String HR = HrDirectory.class.getPackageName();

    private KarafServer server;
    private Http http;
    private Town town;
    private String course;
    private int nextDay = 10;

    @Parameter
    private Storage storage;

    @BeforeParameterizedClassInvocation
    void open() {
        server = KarafServer.start(storage);
        http = new Http(server.base());
        town = new Town(http).withPeople(20);
        course = town.course("챗봇 기획");
        Path bundle = Bundles.build(server.folder(), Desk.class, LIBRARIES);
        // Before the training module's level: who must not miss an event listens before it is published.
        server.console("bundle:install -s -l 70 " + bundle.toUri());
        awaitDesk();
    }

    @AfterParameterizedClassInvocation
    void close() {
        server.close();
    }

    @Test
    void a_seat_and_a_place_in_line_are_answered_in_process_as_over_rest() {
        String overRest = offering(1, 1);
        String inProcess = offering(1, 1);

        for (String staff : List.of("p1", "p2", "p3")) {
            assertThat(said(desk("/enrol?staff=" + staff + "&offering=" + inProcess)))
                    .isEqualTo(said(enrol(staff, overRest)));
            assertThat(desk("/standing?staff=" + staff + "&offering=" + inProcess)
                            .get("state")
                            .asText())
                    .isEqualTo(my(staff, overRest).path("state").asText());
        }

        assertThat(http.get("p2", "/offerings/" + inProcess)
                        .json()
                        .get("waiting")
                        .asInt())
                .isEqualTo(desk("/offering?offering=" + overRest).get("waiting").asInt())
                .isEqualTo(1);
    }

    @Test
    void every_reason_for_a_refusal_is_the_same_in_process_as_over_rest() {
        Instant now = Instant.now();
        Instant day = inDays();
        String taken = town.offering(course, 1, 0, now.minusSeconds(60), day, day, day);
        String sameTime = town.offering(course, 9, 0, now.minusSeconds(60), day, day, day);
        String upcoming = town.offering(course, 9, 0, now.plusSeconds(3_600), day, day, inDays());
        String over = town.offering(course, 9, 0, now.minusSeconds(60), now.minusSeconds(30), day, inDays());
        assertThat(enrol("p1", taken).status()).isEqualTo(201);

        assertThat(reasons("p1", taken)).containsExactly("ALREADY_ENROLLED", "WAITING_LIST_FULL");
        assertThat(reasons("p2", taken)).containsExactly("WAITING_LIST_FULL");
        assertThat(reasons("p1", sameTime)).containsExactly("TIME_CLASH");
        assertThat(reasons("p1", upcoming)).containsExactly("NOT_OPEN_YET");
        assertThat(reasons("p1", over)).containsExactly("CLOSED");
        assertThat(reasons("stranger", sameTime)).containsExactly("NOT_IN_DIRECTORY");
    }

    @Test
    void how_somebody_stands_is_the_same_in_process_as_over_rest() {
        String free = offering(1, 1);
        String full = offering(1, 0);
        enrol("p4", full);

        for (String offering : List.of(free, full)) {
            for (String staff : List.of("p4", "p5")) {
                JsonNode inProcess = desk("/standing?staff=" + staff + "&offering=" + offering);
                JsonNode overRest = my(staff, offering);
                assertThat(texts(inProcess.get("actions"))).isEqualTo(texts(overRest.get("actions")));
                assertThat(refusals(inProcess.get("obstacles"))).isEqualTo(refusals(overRest.get("obstacles")));
            }
        }
    }

    @Test
    void a_cancellation_is_answered_in_process_as_over_rest() {
        Instant now = Instant.now();
        Instant day = inDays();
        String offering = offering(5, 0);
        String tooLate = town.offering(course, 5, 0, now.minusSeconds(60), day, now.minusSeconds(30), day);
        String first = enrol("p6", offering).json().get("id").asText();
        String second = desk("/enrol?staff=p7&offering=" + offering).get("id").asText();
        String kept = enrol("p6", tooLate).json().get("id").asText();

        assertThat(said(desk("/cancel?staff=p6&enrolment=" + kept)))
                .isEqualTo(said(http.delete("p6", "/enrolments/" + kept)))
                .contains("CANCELLATION_CLOSED");
        assertThat(said(desk("/cancel?staff=p7&enrolment=" + first)))
                .as("somebody else's is not there")
                .isEqualTo(said(http.delete("p7", "/enrolments/" + first)))
                .isEqualTo("NotFoundException");
        assertThat(said(desk("/cancel?staff=p6&enrolment=" + first)))
                .as("once in process, then once more over REST, and the other way round")
                .isEqualTo(said(http.delete("p6", "/enrolments/" + first)))
                .isEqualTo(said(http.delete("p7", "/enrolments/" + second)))
                .isEqualTo(said(desk("/cancel?staff=p7&enrolment=" + second)))
                .isEqualTo("CANCELLED");
    }

    @Test
    void who_may_not_and_what_is_not_there_is_the_same_in_process_as_over_rest() {
        String offering = offering(1, 0);
        String nowhere = "01980000-0000-7000-8000-0000000000ff";

        assertThat(said(desk("/enrol?staff=p8&for=p9&offering=" + offering)))
                .isEqualTo(said(enrolFor("p8", offering, "p9")))
                .isEqualTo("NotAllowedException");
        assertThat(said(desk("/enrol?staff=p8&offering=" + nowhere)))
                .isEqualTo(said(enrol("p8", nowhere)))
                .isEqualTo("NotFoundException");
        assertThat(said(desk("/enrol?staff=officer&for=no%20number&offering=" + offering)))
                .isEqualTo(said(enrolFor("officer", offering, "no number")))
                .isEqualTo("InvalidException");
    }

    @Test
    void every_change_is_told_of_once_it_is_stored() {
        String offering = offering(1, 1);
        String seat = enrol("p10", offering).json().get("id").asText();
        String place = desk("/enrol?staff=p11&offering=" + offering).get("id").asText();
        http.delete("p10", "/enrolments/" + seat);

        List<Map<String, String>> told =
                Await.until("five events", () -> heardOf(offering), events -> events.size() >= 5);

        assertThat(told.stream().map(event -> event.get("event.topics")))
                .containsExactly(
                        "city/training/offering/CREATED",
                        "city/training/enrolment/CONFIRMED",
                        "city/training/enrolment/WAITLISTED",
                        "city/training/enrolment/CANCELLED",
                        "city/training/enrolment/CONFIRMED");
        assertThat(told.stream().map(event -> event.get("event.id"))).doesNotHaveDuplicates();
        assertThat(told.get(3))
                .containsEntry("enrolmentId", seat)
                .containsEntry("staffId", "p10")
                .containsEntry("fromState", "CONFIRMED")
                .containsEntry("state", "CANCELLED");
        assertThat(told.get(4)).containsEntry("enrolmentId", place).containsEntry("fromState", "WAITLISTED");
        Map<String, String> stored = Await.until(
                "what was stored when it was told",
                () -> pairs(desk("/when-heard")),
                all -> all.containsKey(told.get(4).get("event.id")));
        assertThat(stored.get(told.get(3).get("event.id"))).isEqualTo("CANCELLED");
        assertThat(stored.get(told.get(4).get("event.id"))).isEqualTo("CONFIRMED");
    }

    @Test
    void what_was_told_is_not_told_again_to_a_consumer_that_was_restarted() {
        String offering = offering(5, 0);
        enrol("p12", offering);
        Await.until("both events", () -> heardOf(offering), events -> events.size() == 2);
        // Its deletion from the outbox follows: the next event shows that the look after it has begun.
        String marker = offering(5, 0);
        Await.until("the marker", () -> heardOf(marker), events -> events.size() == 1);
        String markerAfter = offering(5, 0);
        Await.until("the marker after it", () -> heardOf(markerAfter), events -> events.size() == 1);

        server.console("bundle:restart " + CONSUMER);
        awaitDesk();
        enrol("p13", offering);

        List<Map<String, String>> told =
                Await.until("the event after", () -> heardOf(offering), events -> !events.isEmpty());
        assertThat(told.stream().map(event -> event.get("staffId"))).containsExactly("p13");
    }

    @Test
    void an_event_that_was_on_its_way_when_the_process_was_killed_is_told_again_with_the_same_identity() {
        String offering = offering(5, 0);
        Await.until("its creation", () -> heardOf(offering), events -> events.size() == 1);
        desk("/be-slow");
        enrol("p14", offering);
        enrol("p15", offering);
        Map<String, String> before = Await.until(
                        "the first enrolment's event", () -> heardOf(offering), events -> events.size() >= 2)
                .get(1);

        server.kill();
        server.start();
        awaitDesk();

        List<Map<String, String>> after =
                Await.until("both events", () -> heardOf(offering), events -> events.size() >= 2);
        assertThat(after.get(0)).isEqualTo(before);
        assertThat(after.stream().map(event -> event.get("staffId"))).containsExactly("p14", "p15");
    }

    @Test
    void a_directory_with_a_higher_ranking_is_used_while_it_is_there() {
        String offering = offering(5, 0);
        Path bundle = Bundles.build(server.folder(), HrDirectory.class, LIBRARIES);
        assertThat(nameOf("p1")).isEqualTo("이름1");

        server.console("bundle:install -s " + bundle.toUri());
        Await.until("the name in the HR system", () -> nameOf("p1"), "인사랑"::equals);
        server.awaitHealth();
        awaitDesk();
        assertThat(said(enrolWhenSettled("newcomer", offering))).isEqualTo("CONFIRMED");
        assertThat(said(enrol("p2", offering))).contains("NOT_IN_DIRECTORY");
        assertThat(http.get(People.OFFICER, "/offerings/" + offering + "/enrolments")
                        .json()
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("새얼굴");

        server.console("bundle:uninstall " + HR);
        Await.until("the name in the file", () -> nameOf("p1"), "이름1"::equals);
        server.awaitHealth();
        awaitDesk();
        assertThat(said(enrolWhenSettled("p2", offering))).isEqualTo("CONFIRMED");
        assertThat(said(desk("/enrol?staff=newcomer&offering=" + offering))).contains("NOT_IN_DIRECTORY");
    }

    /** Asks both ways; what is refused leaves nothing behind that the second would meet. */
    private List<String> reasons(String staff, String offering) {
        Http.Answer overRest = enrol(staff, offering);
        JsonNode inProcess = desk("/enrol?staff=" + staff + "&offering=" + offering);
        assertThat(overRest.status()).isEqualTo(409);
        assertThat(said(inProcess)).isEqualTo(said(overRest));
        return overRest.json().get("reasons").findValuesAsText("reason");
    }

    private String offering(int seats, int waiting) {
        return town.offering(course, seats, waiting, nextDay++);
    }

    private Instant inDays() {
        return Instant.now().plusSeconds(86_400L * nextDay++);
    }

    private Http.Answer enrol(String staff, String offering) {
        return http.post(staff, "/offerings/" + offering + "/enrolments", "");
    }

    /** The services that use the directory are exchanged one after another, and refuse to decide meanwhile. */
    private Http.Answer enrolWhenSettled(String staff, String offering) {
        return Await.until("a decision", () -> enrol(staff, offering), answer -> answer.status() != 503);
    }

    private Http.Answer enrolFor(String staff, String offering, String other) {
        return http.post(staff, "/offerings/" + offering + "/enrolments", "{\"staffId\":\"" + other + "\"}");
    }

    private JsonNode my(String staff, String offering) {
        return http.get(staff, "/offerings/" + offering).json().get("my");
    }

    private String nameOf(String staff) {
        Http.Answer me = http.get(staff, "/me");
        return me.status() == 200 ? me.json().path("name").asText() : "";
    }

    private JsonNode desk(String path) {
        return http.send(http.request("/consumer" + path).build()).json();
    }

    private void awaitDesk() {
        Await.until(
                "the consumer's servlet",
                () -> http.send(http.request("/consumer/heard").build()).status(),
                status -> status == 200);
    }

    private List<Map<String, String>> heardOf(String offering) {
        List<Map<String, String>> events = new ArrayList<>();
        desk("/heard").forEach(event -> {
            if (event.path("offeringId").asText().equals(offering)) {
                events.add(pairs(event));
            }
        });
        return events;
    }

    /** The outcome in one text, without the identifiers and the moment of asking. */
    private static String said(JsonNode inProcess) {
        String outcome = inProcess.get("outcome").asText();
        return switch (outcome) {
            case "REFUSED" -> refusals(inProcess.get("reasons")).toString();
            case "WAITLISTED" -> outcome + " " + inProcess.get("position").asText();
            default -> outcome;
        };
    }

    private static String said(Http.Answer overRest) {
        JsonNode body = overRest.json();
        return switch (overRest.status()) {
            case 200, 201 -> body.get("state").asText();
            case 202 -> body.get("state").asText() + " " + body.get("position").asText();
            case 400 -> "InvalidException";
            case 403 -> "NotAllowedException";
            case 404 -> "NotFoundException";
            case 409 -> refusals(body.get("reasons")).toString();
            default -> overRest.status() + " " + overRest.body();
        };
    }

    private static List<String> refusals(JsonNode reasons) {
        return StreamSupport.stream(reasons.spliterator(), false)
                .map(refusal -> {
                    Map<String, String> facts = pairs(refusal.get("facts"));
                    facts.remove("now");
                    facts.replaceAll((name, value) -> moment(value));
                    return refusal.get("reason").asText() + facts;
                })
                .toList();
    }

    /** Over REST a moment has the city's offset. */
    private static String moment(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant().toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static Map<String, String> pairs(JsonNode object) {
        Map<String, String> pairs = new TreeMap<>();
        object.properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asText()));
        return pairs;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
