package city.training.web.rest;

import static city.training.web.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        byte[] body = GOOD.replace("AI", "A?").getBytes(StandardCharsets.ISO_8859_1);
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
        byte[] body = ("{\"name\":\"" + "a".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertProblem(post("programmes", BodyPublishers.ofByteArray(body)), 413);
        assertProblem(post("programmes", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))), 413);
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
}
