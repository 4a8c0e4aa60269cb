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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every route, as openapi.yaml lists them, with everything that is wrong: a problem in words each time, and never a 5xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputJourney {
    private static final String NOBODY = "01980000-0000-7000-8000-0000000000ff";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND");
    private static final List<String> INSIDE = List.of(
            "<html", "<body", "Exception", "city.training.", "com.fasterxml", "org.glassfish", "java.", "\tat ");

    private KarafServer server;
    private Http http;
    private List<Route> routes;
    private Map<String, String> ids;

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeAll
    void open() {
        server = KarafServer.start(Storage.SQLITE);
        http = new Http(server.base());
        routes = Description.of(http).routes();
        Town town = new Town(http).withPeople(3);
        String course = town.course("챗봇 기획");
        String offering = town.offering(course, 3, 3, 7);
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
                created("/offerings/" + offering + "/enrolments", ""),
                "staff",
                "p1");
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

    @Test
    void a_method_that_an_address_does_not_know_is_refused_with_those_it_knows() {
        routes.stream().collect(Collectors.groupingBy(Route::path)).forEach((path, known) -> {
            Set<String> methods = known.stream().map(Route::method).collect(Collectors.toSet());
            METHODS.stream().filter(method -> !methods.contains(method)).forEach(method -> {
                Http.Answer answer = expect(to(known.get(0)).method(method, BodyPublishers.noBody()), 405);
                if (!List.of(answer.header("Allow").split("[, ]+")).containsAll(methods)) {
                    wrong.add(method + " " + path + " allows " + answer.header("Allow"));
                }
            });
        });
    }

    @Test
    void head_is_answered_like_get_without_a_body_and_options_with_the_methods() {
        for (Route route : routes) {
            if (route.method().equals("GET")) {
                Http.Answer get = http.send(to(route, needed(route)).GET().build());
                Http.Answer head = http.send(to(route, needed(route))
                        .method("HEAD", BodyPublishers.noBody())
                        .build());
                if (head.status() != get.status() || !head.body().isEmpty() || get.status() != 200) {
                    wrong.add("HEAD " + route + ": " + head.status() + ", GET: " + get.status());
                }
            }
            Http.Answer options = http.send(
                    to(route).method("OPTIONS", BodyPublishers.noBody()).build());
            asked++;
            if (options.status() >= 300 || !options.header("Allow").contains(route.method())) {
                wrong.add("OPTIONS " + route + ": " + options.status() + " " + options.header("Allow"));
            }
        }
    }

    @Test
    void query_parameters_that_are_unknown_or_make_no_sense_are_refused() {
        for (Route route : routes) {
            for (String query : List.of("limit=-1", "colour=red", "%C3%28=1", "a[]=1", "%00=1")) {
                expect(body(route, to(route, "?" + query)), 400);
            }
            if (route.takes("page")) {
                Stream.of("page=-1", "page=1000001", "page=99999999999", "page=x", "page=1.5", "page=1&page=2")
                        .forEach(query -> expect(body(route, to(route, plus(route, query))), 400));
                Stream.of("size=0", "size=-1", "size=201", "size=99999999999", "size=%20x")
                        .forEach(query -> expect(body(route, to(route, plus(route, query))), 400));
            }
            for (String text :
                    List.of("q", "field", "mode", "level", "state", "courseId", "programmeId", "from", "to")) {
                if (route.takes(text)) {
                    for (String value : List.of("%C3%28", "%00", "%ED%A0%80", "%FF", "a".repeat(1_001))) {
                        expect(to(route, "?" + text + "=" + value).GET(), 400);
                    }
                }
            }
            for (String text : List.of("state", "from", "to", "courseId", "programmeId", "dryRun")) {
                if (route.takes(text)) {
                    expect(body(route, to(route, "?" + text + "=nonsense")), 400, 404);
                }
            }
            if (route.takes("reason")) {
                expect(body(route, to(route, "?reason=" + "a".repeat(1_001))), 400);
            }
        }
        expect(to("/audit").GET(), 400);
        expect(to("/audit?subject=").GET(), 400);
        expect(to("/staff?q=900101-1234567").GET(), 400);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Stream.of(
                        "/",
                        "/nothing",
                        "/programmes/1/2/3",
                        "/me/secrets",
                        "/imports/weather",
                        "/HEALTH",
                        "/application.wadl")
                .forEach(path -> expect(to(path).GET(), 404));
        for (Route route : routes) {
            if (route.path().contains("{id}") && !route.path().startsWith("/staff")) {
                for (String id : List.of(NOBODY, "not-an-id", "0", "%EC%97%86%EC%9D%8C", "a".repeat(2_000))) {
                    expect(body(route, to(route.path().replace("{id}", id))), 404);
                }
            }
        }
        expect(body(route("PUT /staff/{id}/roles"), to("/staff/nobody/roles")), 404);
        expect(body(route("PUT /staff/{id}/roles"), to("/staff/" + "a".repeat(41) + "/roles")), 400);
    }

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
                expect(upload(route, file(new byte[11 << 20])), 413);
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
    void headers_that_make_no_sense_are_refused_or_passed_over() {
        for (Route route : routes) {
            if (!route.isPublic()) {
                expect(body(route, to(route).header("Idempotency-Key", "k".repeat(129))), 400);
                expect(body(route, to(route).header("Idempotency-Key", " ")), 400);
                for (String login : List.of("Basic", "Basic !!!", "Basic bm9ib2R5", "Bearer x", "nonsense")) {
                    expect(
                            body(
                                    route,
                                    http.request("/api/training" + route.at(ids))
                                            .header("Authorization", login)),
                            401);
                }
                expect(
                        body(
                                route,
                                http.request("/api/training" + route.at(ids))
                                        .header("Cookie", "training_session=;;=x")),
                        401);
            }
            if (route.takes("If-Match")) {
                for (String version : List.of(
                        "*", "1", "\"x\"", "W/\"1\"", "\"-1\"", "\"99999999999999999999\"", ",", "\"1\",\"2\"")) {
                    expect(
                            to(route)
                                    .header("If-Match", version)
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(good(route).toString())),
                            400);
                }
                expect(
                        to(route)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(good(route).toString())),
                        428);
                expect(
                        to(route)
                                .header("If-Match", "\"4711\"")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(good(route).toString())),
                        409);
            }
            if (route.method().equals("GET")) {
                passedOver(route, "If-None-Match", "nonsense", "\"", "W/", ",,,", "\"a\"b\"");
                passedOver(route, "If-Modified-Since", "yesterday");
                passedOver(route, "Accept-Language", "x;q=abc", ";;;", "ko;q=2");
                passedOver(route, "Accept-Encoding", "nonsense;q=x");
                passedOver(route, "Range", "bytes=5-1", "bytes=x");
                passedOver(route, "X-Forwarded-For", "999.999.999.999, ::::, <script>");
                passedOver(route, "X-Forwarded-Proto", "gopher");
                passedOver(route, "X-HTTP-Method-Override", "DELETE");
                passedOver(route, "Content-Type", "nonsense");
            }
        }
    }

    @Test
    void an_upload_that_is_no_table_is_refused() throws IOException {
        List<String> broken = List.of(
                "",
                "nonsense",
                "--x",
                "--x--",
                "--x\r\n\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na,b",
                "--x\r\nContent-Disposition: nonsense\r\n\r\na\r\n--x--\r\n",
                "--x\r\n" + "A: b\r\n".repeat(5_000) + "\r\na\r\n--x--\r\n",
                file("a,b\n".getBytes(StandardCharsets.UTF_8)).replace("--x--\r\n", "")
                        + file("a,b\n".getBytes(StandardCharsets.UTF_8)));
        byte[] noise = new byte[20_000];
        new Random(5).nextBytes(noise);
        byte[] zipped = "PK\003\004".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(zipped, 0, noise, 0, zipped.length);
        List<byte[]> files = List.of(
                new byte[0],
                new byte[5_000],
                noise,
                zipped,
                bomb(),
                laughs(),
                "a,b\n\"never closed".getBytes(StandardCharsets.UTF_8),
                ("a,".repeat(300) + "\n").getBytes(StandardCharsets.UTF_8));
        for (Route route : routes) {
            if (route.takesFile()) {
                broken.forEach(body -> expect(upload(route, body), 400));
                files.forEach(content -> expect(upload(route, file(content)), 400));
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

    private void passedOver(Route route, String header, String... values) {
        for (String value : values) {
            Http.Answer answer = http.send(
                    to(route, needed(route)).header(header, value).GET().build());
            asked++;
            if (answer.status() == 400) {
                judge(route + " " + header + ": " + value, answer, 400);
            } else if (answer.status() != 200) {
                wrong.add(route + " " + header + ": " + value + " -> " + answer.status() + " " + answer.body());
            }
        }
    }

    /** What GET cannot do without. */
    private static String needed(Route route) {
        return route.path().equals("/audit") ? "?subject=staff/p1" : "";
    }

    private static String plus(Route route, String query) {
        return needed(route).isEmpty() ? "?" + query : needed(route) + "&" + query;
    }

    private Http.Answer expect(HttpRequest.Builder request, Integer... statuses) {
        HttpRequest built = request.build();
        String what = built.method() + " " + built.uri().getRawPath() + " "
                + built.uri().getRawQuery() + " " + built.headers().map();
        return judge(what, http.send(built), statuses);
    }

    private Http.Answer judge(String what, Http.Answer answer, Integer... statuses) {
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

    private HttpRequest.Builder to(Route route) {
        return to(route, "");
    }

    private HttpRequest.Builder to(Route route, String query) {
        return to(route.at(ids) + query);
    }

    private HttpRequest.Builder to(String path) {
        return Http.as(People.OFFICER, http.request("/api/training" + path));
    }

    /** With the body that the route needs, so that nothing but what is tried is wrong. */
    private HttpRequest.Builder body(Route route, HttpRequest.Builder request) {
        if (route.takesFile()) {
            return request.setHeader("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(file("a,b\n".getBytes(StandardCharsets.UTF_8))));
        }
        return route.form().isMissingNode()
                ? request.method(route.method(), BodyPublishers.noBody())
                : json(route, request, BodyPublishers.ofString(good(route).toString()));
    }

    private HttpRequest.Builder json(Route route, HttpRequest.Builder request, BodyPublisher body) {
        HttpRequest.Builder complete = request.setHeader("Content-Type", "application/json");
        return (route.takes("If-Match") ? complete.setHeader("If-Match", "\"1\"") : complete)
                .method(route.method(), body);
    }

    private HttpRequest.Builder upload(Route route, String body) {
        return to(route)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    }

    private static String file(byte[] content) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--x--\r\n";
    }

    /** A sheet of 300 MB that fits into a few hundred KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            byte[] nothing = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
        }
        return zipped.toByteArray();
    }

    /** An entity that grows to the size of the world. */
    private static byte[] laughs() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><workbook>&a29;</workbook>");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zipped.toByteArray();
    }

    private ObjectNode good(Route route) {
        return (ObjectNode) Sample.of(route, route.form(), ids);
    }

    private Route route(String name) {
        return routes.stream()
                .filter(route -> route.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String created(String path, String body) {
        return http.post(People.OFFICER, path, body).json().get("id").asText();
    }
}
