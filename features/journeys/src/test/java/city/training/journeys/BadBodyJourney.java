package city.training.journeys;

import city.training.journeys.Description.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every route with bodies, media types and files that are wrong. */
class BadBodyJourney extends BadInput {
    @Test
    void a_body_that_is_spoilt_in_any_way_is_refused() {
        for (Route route : routes) {
            if (!route.form().isMissingNode()) {
                for (String body : Spoilt.bodies(route, good(route))) {
                    // A well-formed identifier of nothing is found to be none only later.
                    expect(json(route, to(route), BodyPublishers.ofString(body)), 400, 404);
                }
            }
        }
    }

    @Test
    void a_missing_body_is_refused_where_one_is_needed() {
        for (Route route : routes) {
            if (route.operation().path("requestBody").path("required").asBoolean()) {
                expect(json(route, to(route), BodyPublishers.noBody()), 400);
                expect(json(route, to(route), BodyPublishers.ofString("null")), 400);
                expect(json(route, to(route), BodyPublishers.ofString("  \n")), 400);
            }
        }
    }

    @Test
    void a_body_in_another_encoding_is_refused() {
        for (Route route : routes) {
            if (!route.form().isMissingNode()) {
                byte[] text = "{\"name\":\"가나다\"}".getBytes(StandardCharsets.UTF_8);
                text[10] = (byte) 0xFF;
                expect(json(route, to(route), BodyPublishers.ofByteArray(text)), 400);
                byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
                expect(json(route, to(route), BodyPublishers.ofByteArray(overlong)), 400);
                byte[] random = new byte[3_000];
                new Random(9).nextBytes(random);
                expect(json(route, to(route), BodyPublishers.ofByteArray(random)), 400);
            }
        }
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_whether_its_length_is_said_or_not() {
        byte[] large = ("{\"name\":\"" + "a".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (Route route : routes) {
            if (!route.form().isMissingNode()) {
                expect(json(route, to(route), BodyPublishers.ofByteArray(large)), 413);
                expect(
                        json(route, to(route), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
                        413);
            } else if (route.takesFile()) {
                expect(upload(route, SpoiltFiles.upload(new byte[11 << 20])), 413);
            }
        }
    }

    @Test
    void a_media_type_that_is_not_taken_or_cannot_be_given_is_refused() {
        for (Route route : routes) {
            if (!route.form().isMissingNode() || route.takesFile()) {
                for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
                    expect(
                            to(route)
                                    .header("Content-Type", type)
                                    .header("If-Match", "\"1\"")
                                    .method(route.method(), BodyPublishers.ofString("{\"a\":1}")),
                            415);
                }
                for (String type :
                        List.of("nonsense", "/", "application/json;", "application/json; charset", "*/*", "\"")) {
                    expect(
                            to(route)
                                    .header("Content-Type", type)
                                    .header("If-Match", "\"1\"")
                                    .method(route.method(), BodyPublishers.ofString("{\"a\":1}")),
                            400,
                            404,
                            415);
                }
            }
            for (String accept : List.of("image/png", "text/html")) {
                expect(body(route, to(route).header("Accept", accept)), 406);
            }
            expect(body(route, to(route).header("Accept", "///")), 400, 406);
        }
    }

    @Test
    void an_upload_that_is_no_table_is_refused() throws IOException {
        List<byte[]> files = SpoiltFiles.contents();
        for (Route route : routes) {
            if (route.takesFile()) {
                SpoiltFiles.uploads().forEach(body -> expect(upload(route, body), 400));
                files.forEach(content -> expect(upload(route, SpoiltFiles.upload(content)), 400));
                expect(
                        to(route).header("Content-Type", "multipart/form-data").POST(BodyPublishers.ofString("--x")),
                        400);
                expect(
                        to(route)
                                .header("Content-Type", "multipart/form-data; boundary=" + "x".repeat(3_000))
                                .POST(BodyPublishers.ofString("--x")),
                        400);
            }
        }
    }

    private HttpRequest.Builder upload(Route route, String body) {
        return to(route)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    }
}
