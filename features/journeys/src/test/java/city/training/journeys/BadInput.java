package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.Description.Route;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Town;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Every route, as openapi.yaml lists them, with everything that is wrong: a problem in words each time, and never a 5xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInput {
    private static final List<String> INSIDE = List.of(
            "<html", "<body", "Exception", "city.training.", "com.fasterxml", "org.glassfish", "java.", "\tat ");

    private KarafServer server;
    Http http;
    List<Route> routes;
    Map<String, String> ids;

    final List<String> wrong = new ArrayList<>();
    int asked;

    @BeforeAll
    void open() {
        server = KarafServer.start(Storage.SQLITE);
        http = new Http(server.base());
        routes = Description.of(http).routes();
        Town town = new Town(http).withPeople(3);
        mayEverything();
        String course = town.course("챗봇 기획");
        String offering = town.offering(course, 3, 3, 7);
        String enrolment = created("/offerings/" + offering + "/enrolments", "");
        ids = Map.of(
                "programmes",
                created("/programmes", "{\"name\":\"AI\",\"year\":2026}"),
                "courses",
                course,
                "rooms",
                created("/rooms", "{\"name\":\"전산교육장\",\"seats\":40,\"workingPcs\":30}"),
                "offerings",
                offering,
                "enrolments",
                enrolment,
                "approvals",
                enrolment,
                "restrictions",
                created(
                        "/restrictions",
                        "{\"staffId\":\"p1\",\"until\":\""
                                + Instant.now().plus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC)
                                + "\",\"reason\":\"불참\"}"),
                "staff",
                "p1");
    }

    /** So that nothing is refused for want of a role: recommending is for department officers only. */
    private void mayEverything() {
        Http.Answer answer = http.put(
                People.OFFICER,
                "/staff/" + People.OFFICER + "/roles",
                "{\"roles\":[\"training-officer\",\"training-department-officer\"]}");
        assertThat(answer.status()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @BeforeEach
    void nothing_was_asked_yet() {
        wrong.clear();
        asked = 0;
    }

    @AfterEach
    void nothing_was_wrong_and_nothing_unexpected_is_in_the_log() {
        assertThat(wrong).isEmpty();
        assertThat(asked).isPositive();
        assertThat(server.log().lines().filter(line -> line.contains("| ERROR |")))
                .isEmpty();
    }

    final Http.Answer expect(HttpRequest.Builder request, Integer... statuses) {
        HttpRequest built = request.build();
        String what = built.method() + " " + built.uri().getRawPath() + " "
                + built.uri().getRawQuery() + " " + built.headers().map();
        return judge(what, http.send(built), statuses);
    }

    final Http.Answer judge(String what, Http.Answer answer, Integer... statuses) {
        asked++;
        List<String> faults = new ArrayList<>();
        if (!List.of(statuses).contains(answer.status())) {
            faults.add("status " + answer.status());
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("media type " + answer.header("Content-Type"));
        } else {
            JsonNode problem = answer.json();
            Stream.of("type", "title", "status", "detail", "instance")
                    .filter(field -> !problem.has(field))
                    .forEach(field -> faults.add("no " + field));
        }
        INSIDE.stream().filter(answer.body()::contains).forEach(word -> faults.add("says " + word));
        if (!faults.isEmpty()) {
            wrong.add(shortened(what) + " -> " + faults + " " + shortened(answer.body()));
        }
        return answer;
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    final HttpRequest.Builder to(Route route) {
        return to(route, "");
    }

    final HttpRequest.Builder to(Route route, String query) {
        return to(route.at(ids) + query);
    }

    final HttpRequest.Builder to(String path) {
        return Http.as(People.OFFICER, http.request("/api/training" + path));
    }

    /** With the body that the route needs, so that nothing but what is tried is wrong. */
    final HttpRequest.Builder body(Route route, HttpRequest.Builder request) {
        if (route.takesFile()) {
            return request.setHeader("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(SpoiltFiles.upload("a,b\n".getBytes(StandardCharsets.UTF_8))));
        }
        return route.form().isMissingNode()
                ? request.method(route.method(), BodyPublishers.noBody())
                : json(route, request, BodyPublishers.ofString(good(route).toString()));
    }

    final HttpRequest.Builder json(Route route, HttpRequest.Builder request, BodyPublisher body) {
        HttpRequest.Builder complete = request.setHeader("Content-Type", "application/json");
        return (route.takes("If-Match") ? complete.setHeader("If-Match", "\"1\"") : complete)
                .method(route.method(), body);
    }

    final ObjectNode good(Route route) {
        return (ObjectNode) Sample.of(route, route.form(), ids);
    }

    private String created(String path, String body) {
        return http.post(People.OFFICER, path, body).json().get("id").asText();
    }
}
