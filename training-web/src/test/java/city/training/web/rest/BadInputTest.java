package city.training.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.UnavailableException;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
    private static final String GOOD = "{\"name\":\"AI\",\"year\":2026}";

    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @AfterEach
    void recover() {
        town.become(() -> {});
    }

    private HttpRequest.Builder officer(String path) {
        return town.request(path).header("Authorization", Answer.basic("officer", "right"));
    }

    private Answer post(String path, BodyPublisher body) {
        return Answer.to(
                officer(path).header("Content-Type", "application/json").POST(body));
    }

    private Answer post(String path, String body) {
        return post(path, BodyPublishers.ofString(body));
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(List.of("type", "title", "detail", "instance"))
                .allSatisfy(field -> assertThat(problem.has(field)).as(field).isTrue());
        assertThat(answer.response().body())
                .doesNotContain("<html", "Exception", "city.training", "com.fasterxml", "\tat ");
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.json().get("faults").spliterator(), false)
                .map(fault -> fault.get("field").asText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "\"text\"",
                "nonsense",
                "{\"name\":\"AI\",\"year\":2026} {}",
                "{\"name\":\"AI\",\"name\":\"AI\",\"year\":2026}",
                "{\"name\":\"AI\",\"year\":2026,\"colour\":\"red\"}",
                "{\"name\":\"AI\",\"year\":2026.5}",
                "{\"name\":\"AI\",\"year\":\"2026\"}",
                "{\"name\":\"AI\",\"year\":20260000000000}",
                "{\"name\":\"AI\",\"year\":true}",
                "{\"name\":5,\"year\":2026}",
                "{\"name\":true,\"year\":2026}",
                "{\"name\":[\"AI\"],\"year\":2026}",
                "{\"name\":\"a\\u0000b\",\"year\":2026}",
                "{\"name\":\"a\\ud800b\",\"year\":2026}",
                "{\"name\":\"AI\",\"year\":2026,\"rounds\":[null]}",
                "{\"name\":\"AI\",\"year\":2026,\"rounds\":{}}",
                "{\"name\":\"AI\",\"year\":2026,\"rounds\":[{\"name\":\"a\",\"startsOn\":[2026,1,1],\"endsOn\":5}]}",
                "{\"name\":\"AI\",\"year\":2026,\"rounds\":[{\"name\":\"a\",\"startsOn\":\"x\",\"endsOn\":\"y\"}]}",
                "{\"name\":\"AI\",\"year\":2026,\"rounds\":[{\"name\":\"a\",\"startsOn\":\"+999999-01-01\",\"endsOn\":\"y\"}]}",
                "{\"name\":\"AI\",\"year\":2026,\"version\":1}",
            })
    void a_body_that_is_not_what_is_taken_is_refused(String body) {
        assertProblem(post("programmes", body), 400);
    }

    @Test
    void a_text_that_is_not_utf_8_is_refused() {
        byte[] body = GOOD.replace("AI", "A?").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        body[10] = (byte) 0xC3;

        assertProblem(post("programmes", BodyPublishers.ofByteArray(body)), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 20_000})
    void deep_nesting_is_refused(int depth) {
        assertProblem(post("programmes", "{\"rounds\":" + "[".repeat(depth) + "]".repeat(depth) + "}"), 400);
        assertProblem(post("programmes", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {2 << 20, 10 << 20})
    void a_body_of_megabytes_is_refused_whether_its_length_is_known_or_not(int size) {
        byte[] body = ("{\"name\":\"" + "a".repeat(size) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertProblem(post("programmes", BodyPublishers.ofByteArray(body)), 413);
        assertProblem(
                post("programmes", BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))), 413);
    }

    @Test
    void every_missing_field_is_named_at_once() {
        Answer answer = post("offerings", "{\"capacity\":3,\"sessions\":[{\"roomId\":\"" + Sample.ROOM.id() + "\"}]}");

        assertProblem(answer, 400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "courseId",
                        "waitingListSize",
                        "admission",
                        "opensAt",
                        "closesAt",
                        "sessions[0].startsAt",
                        "sessions[0].endsAt");
    }

    @Test
    void a_wrong_field_is_named_with_what_it_should_be() {
        Answer time = post("offerings", "{\"sessions\":[{\"startsAt\":\"tomorrow\"}]}");
        Answer admission = post("offerings", "{\"admission\":\"BY_LOOKS\"}");

        assertProblem(time, 400);
        assertThat(time.json().at("/faults/0/field").asText()).isEqualTo("sessions[0].startsAt");
        assertThat(time.json().at("/faults/0/problem").asText()).contains("2026-03-10T09:00:00+09:00");
        assertThat(admission.json().at("/faults/0/problem").asText()).contains("FIRST_COME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courses?size=-1",
                "courses?limit=-1",
                "courses?size=0",
                "courses?size=201",
                "courses?size=many",
                "courses?size=99999999999",
                "courses?page=-1",
                "courses?page=1&page=2",
                "courses?q=a&colour=red",
                "courses?q=%00",
                "courses?q=%C3%28",
                "offerings?state=SHUT",
                "offerings?from=yesterday",
                "audit",
                "audit?subject=",
            })
    void query_parameters_that_are_unknown_or_wrong_are_refused(String path) {
        assertProblem(Answer.to(officer(path)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, nothing, 404",
        "GET, programmes/not-an-id, 404",
        "GET, programmes/01980000-0000-7000-8000-0000000000ff, 404",
        "GET, courses/1/2/3, 404",
        "DELETE, programmes, 405",
        "PATCH, programmes, 405",
        "POST, health, 405",
    })
    void an_address_or_a_method_that_is_not_there_is_refused(String method, String path, int status) {
        Answer answer = Answer.to(officer(path).method(method, BodyPublishers.noBody()));

        assertProblem(answer, status);
        assertThat(answer.header("Allow").isPresent()).isEqualTo(status == 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void another_media_type_is_refused(String type) {
        assertProblem(
                Answer.to(officer("programmes").header("Content-Type", type).POST(BodyPublishers.ofString(GOOD))), 415);
    }

    @Test
    void a_body_without_media_type_is_refused() {
        assertProblem(Answer.to(officer("programmes").POST(BodyPublishers.ofString(GOOD))), 415);
    }

    @ParameterizedTest
    @CsvSource({"text/html, 406", "image/png, 406", "///, 400"})
    void an_answer_that_cannot_be_given_is_refused(String accept, int status) {
        assertProblem(Answer.to(officer("programmes").header("Accept", accept)), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--x\r\n\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\r\n--x--\r\n",
            })
    void an_upload_without_a_file_is_refused(String body) {
        assertProblem(
                Answer.to(officer("imports/staff")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))),
                400);
    }

    @Test
    void an_upload_of_more_than_ten_megabytes_is_refused() {
        assertProblem(
                Answer.to(officer("imports/staff")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(new byte[11 << 20]))),
                413);
    }

    @Test
    void a_change_says_which_version_it_is_based_on() {
        String path = "programmes/" + Sample.PROGRAMME.id();
        HttpRequest.Builder put =
                officer(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(GOOD));

        assertProblem(Answer.to(put.copy()), 428);
        assertProblem(Answer.to(put.copy().header("If-Match", "*")), 400);
        Answer stale = Answer.to(put.copy().header("If-Match", "\"2\""));
        assertProblem(stale, 409);
        assertThat(stale.json().get("reason").asText()).isEqualTo("STALE_VERSION");
        assertThat(stale.json().at("/reasons/0/facts/version").intValue()).isEqualTo(3);
        assertThat(Answer.to(put.copy().header("If-Match", "\"3\""))
                        .json()
                        .get("version")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void an_impossible_idempotency_key_is_refused() {
        assertProblem(
                Answer.to(officer("programmes")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k".repeat(129))
                        .POST(BodyPublishers.ofString(GOOD))),
                400);
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
