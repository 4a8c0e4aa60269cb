package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.Description.Route;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may do what, and who is who, as seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundaryJourney {
    private static final String SECRET_GUESS = "a guess that must not be logged";
    private static final String FORGED = "forged-number";

    private KarafServer server;
    private Http http;
    private List<Route> routes;
    private String offering;
    private String enrolmentOfStaff1;
    private Map<String, String> ids;

    @BeforeAll
    void open() {
        server = KarafServer.start(Storage.SQLITE);
        http = new Http(server.base());
        routes = Description.of(http).routes();
        Town town = new Town(http).withPeople(3);
        String course = town.course("챗봇 기획");
        offering = town.offering(course, 3, 3, 7);
        enrolmentOfStaff1 = http.post("staff1", "/offerings/" + offering + "/enrolments", "")
                .json()
                .get("id")
                .asText();
        ids = Map.of("courses", course, "offerings", offering, "enrolments", enrolmentOfStaff1, "staff", "staff1");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void without_a_login_only_what_is_public_answers() {
        for (Route route : routes) {
            HttpRequest.Builder request = http.request("/api/training" + route.at(ids))
                    .header("Content-Type", route.takesFile() ? "multipart/form-data; boundary=x" : "application/json")
                    .method(route.method(), BodyPublishers.ofString(""));
            Http.Answer answer = http.send(request.build());

            assertThat(answer.status()).as(route.toString()).isEqualTo(route.isPublic() ? 200 : 401);
            if (answer.status() == 401) {
                assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
            }
        }
    }

    @Test
    void staff_cannot_act_for_others() {
        String others = "/offerings/" + offering + "/enrolments";

        assertThat(http.post("staff2", others, "{\"staffId\":\"p1\"}").status()).isEqualTo(403);
        assertThat(http.get("staff2", others).status()).isEqualTo(403);
        assertThat(http.get("staff2", "/enrolments/" + enrolmentOfStaff1).status())
                .isEqualTo(404);
        assertThat(http.delete("staff2", "/enrolments/" + enrolmentOfStaff1).status())
                .isEqualTo(404);
        assertThat(http.get("staff1", "/enrolments/" + enrolmentOfStaff1).status())
                .isEqualTo(200);
    }

    @Test
    void staff_cannot_manage() {
        for (Route route : routes) {
            boolean forAll = route.isPublic()
                    || route.operation().get("x-roles").get(0).asText().equals("staff");
            if (!forAll) {
                HttpRequest.Builder request = Http.as("staff2", http.request("/api/training" + route.at(ids)))
                        .header(
                                "Content-Type",
                                route.takesFile() ? "multipart/form-data; boundary=x" : "application/json")
                        .method(route.method(), BodyPublishers.ofString("{}"));
                assertThat(http.send(request.build()).status())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_department_officer_acts_for_the_own_department_only() {
        String enrolments = "/offerings/" + offering + "/enrolments";

        assertThat(http.post("deptofficer", enrolments, "{\"staffId\":\"p2\"}").status())
                .isEqualTo(201);
        assertThat(http.post("deptofficer", enrolments, "{\"staffId\":\"staff2\"}")
                        .status())
                .isEqualTo(403);
        JsonNode roster = http.get("deptofficer", enrolments).json().get("items");
        assertThat(roster.findValuesAsText("department")).isNotEmpty().containsOnly("세무과");
    }

    @Test
    void an_auditor_reads_everything_and_changes_nothing() {
        assertThat(http.get("auditor", "/offerings/" + offering + "/enrolments").status())
                .isEqualTo(200);
        assertThat(http.get("auditor", "/audit?subject=offering/" + offering).status())
                .isEqualTo(200);
        assertThat(http.post("auditor", "/rooms", "{\"name\":\"a\",\"seats\":1,\"workingPcs\":0}")
                        .status())
                .isEqualTo(403);
        assertThat(http.delete("auditor", "/enrolments/" + enrolmentOfStaff1).status())
                .isEqualTo(404);
    }

    @Test
    void roles_come_from_the_groups_of_the_login() {
        assertThat(roles(basic("officer", "officer-demo"))).containsExactly("training-officer");
        assertThat(roles(basic("auditor", "auditor-demo"))).contains("training-auditor");
        assertThat(roles(basic("staff1", "staff1-demo"))).isEmpty();
        assertThat(http.send(basic("staff1", "wrong").build()).status()).isEqualTo(401);
    }

    @Test
    void roles_come_from_what_was_assigned_and_go_with_it() {
        assertThat(roles(signedOn("p0"))).isEmpty();
        http.put(People.OFFICER, "/staff/p0/roles", "{\"roles\":[\"training-instructor\",\"training-auditor\"]}");
        assertThat(roles(signedOn("p0"))).containsExactlyInAnyOrder("training-instructor", "training-auditor");
        http.put(People.OFFICER, "/staff/p0/roles", "{\"roles\":[]}");
        assertThat(roles(signedOn("p0"))).isEmpty();
        assertThat(http.put("auditor", "/staff/auditor/roles", "{\"roles\":[\"training-officer\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_first_officer_is_named_by_the_administrator() {
        assertThat(roles(signedOn(People.OFFICER))).containsExactly("training-officer");
    }

    @Test
    void a_sign_on_header_without_the_right_secret_is_ignored_and_logged_without_what_it_held() {
        HttpRequest.Builder without = me().header(People.STAFF_HEADER, FORGED);
        HttpRequest.Builder wrong = me().header(People.STAFF_HEADER, FORGED).header(People.SECRET_HEADER, SECRET_GUESS);
        HttpRequest.Builder twice = signedOn(People.OFFICER).header(People.STAFF_HEADER, FORGED);

        for (HttpRequest.Builder request : List.of(without, wrong, twice)) {
            assertThat(http.send(request.build()).status()).isEqualTo(401);
        }
        assertThat(server.log())
                .contains("Ignored a sign-on header")
                .doesNotContain(FORGED, SECRET_GUESS, People.SECRET);
    }

    @Test
    void a_sign_on_header_from_an_address_that_is_not_trusted_is_ignored_whatever_else_it_says() {
        try (KarafServer other = KarafServer.start(
                Storage.SQLITE,
                settings -> settings.set("city.training.login.cfg", "sso.trusted.proxies", "10.0.0.0/8"))) {
            Http there = new Http(other.base());
            for (String header :
                    List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP")) {
                HttpRequest request = Http.as(People.OFFICER, there.request("/api/training/me"))
                        .header(header, header.equals("Forwarded") ? "for=10.0.0.1" : "10.0.0.1")
                        .build();
                assertThat(there.send(request).status()).as(header).isEqualTo(401);
            }
            assertThat(other.log())
                    .contains("Ignored a sign-on header from", "not one of sso.trusted.proxies")
                    .doesNotContain(People.SECRET);
        }
    }

    @Test
    void a_login_by_form_gives_a_cookie_that_scripts_and_other_sites_do_not_get() {
        Http.Answer answer = login("staff1", "staff1-demo");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("training_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain", "Expires", "Max-Age");
        assertThat(roles(me().header("Cookie", cookie(answer)))).isEmpty();
        assertThat(login("staff1", "wrong").status()).isEqualTo(403);
        assertThat(login("staff1", "wrong").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void behind_a_proxy_with_tls_the_cookie_is_for_tls_only() {
        HttpRequest.Builder request = loginForm("staff1", "staff1-demo").header("X-Forwarded-Proto", "https");

        assertThat(http.send(request.build()).header("Set-Cookie")).contains("Secure");
    }

    @Test
    void a_page_of_another_site_can_change_nothing_with_the_cookie() {
        String cookie = cookie(login("staff2", "staff2-demo"));
        HttpRequest.Builder change = http.request("/api/training/offerings/" + offering + "/enrolments")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody());

        for (Map.Entry<String, String> sign : Map.of(
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Origin",
                        "https://elsewhere.example",
                        "Referer",
                        "https://elsewhere.example/x")
                .entrySet()) {
            Http.Answer answer = http.send(
                    change.copy().header(sign.getKey(), sign.getValue()).build());
            assertThat(answer.status()).as(sign.toString()).isEqualTo(403);
            assertThat(answer.json().get("reason").asText()).isEqualTo("CROSS_SITE");
        }
        assertThat(http.send(change.copy().header("Origin", "null").build()).status())
                .isEqualTo(403);
        assertThat(http.send(change.copy().build()).status())
                .as("with no sign of where it comes from")
                .isEqualTo(403);
        assertThat(http.send(form("/training/portlet/enrol", "offering=" + offering + "&key=k")
                                .header("Cookie", cookie)
                                .header("Origin", "https://elsewhere.example")
                                .build())
                        .status())
                .isEqualTo(403);
        assertThat(http.send(change.copy()
                                .header("Sec-Fetch-Site", "same-origin")
                                .build())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void logging_out_ends_the_login_not_only_the_cookie() {
        String cookie = cookie(login("staff3", "staff3-demo"));
        assertThat(http.send(me().header("Cookie", cookie).build()).status()).isEqualTo(200);

        HttpRequest.Builder logout = form("/training/logout", "").header("Cookie", cookie);
        assertThat(http.send(logout.copy()
                                .header("Sec-Fetch-Site", "cross-site")
                                .build())
                        .status())
                .isEqualTo(403);
        assertThat(http.send(me().header("Cookie", cookie).build()).status()).isEqualTo(200);
        Http.Answer out =
                http.send(logout.copy().header("Sec-Fetch-Site", "same-origin").build());

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(http.send(me().header("Cookie", cookie).build()).status()).isEqualTo(401);
    }

    @Test
    void a_login_survives_a_restart_of_the_server() {
        String cookie = cookie(login("staff4", "staff4-demo"));

        server.stop();
        server.start();

        assertThat(http.send(me().header("Cookie", cookie).build()).status()).isEqualTo(200);
    }

    @Test
    void too_many_wrong_passwords_are_refused_for_a_while_even_with_the_right_one() {
        IntStream.range(0, 10).forEach(i -> assertThat(
                        http.send(basic("staff5", "wrong" + i).build()).status())
                .isEqualTo(401));

        Http.Answer right = http.send(basic("staff5", "staff5-demo").build());
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.json().get("reason").asText()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 301);
        assertThat(login("staff5", "staff5-demo").status()).isEqualTo(429);
        assertThat(http.send(basic("staff1", "staff1-demo").build()).status())
                .as("for others nothing changes")
                .isEqualTo(200);
    }

    @Test
    void after_the_login_the_browser_stays_on_this_server() {
        for (String next :
                List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1")) {
            HttpRequest.Builder request = form(
                    "/training/login",
                    "user=staff1&password=staff1-demo&next="
                            + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
            URI location = URI.create(http.send(request.build()).header("Location"));
            assertThat(server.base().resolve(location).getHost()).as(next).isEqualTo("localhost");
        }
    }

    private Http.Answer login(String user, String password) {
        return http.send(loginForm(user, password).build());
    }

    private HttpRequest.Builder loginForm(String user, String password) {
        return form("/training/login", "user=" + user + "&password=" + password);
    }

    private HttpRequest.Builder form(String path, String content) {
        return http.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(content));
    }

    private static String cookie(Http.Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private HttpRequest.Builder me() {
        return http.request("/api/training/me");
    }

    private HttpRequest.Builder signedOn(String staff) {
        return Http.as(staff, me());
    }

    private HttpRequest.Builder basic(String user, String password) {
        return Http.basic(user, password, me());
    }

    private List<String> roles(HttpRequest.Builder request) {
        Http.Answer answer = http.send(request.build());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("roles").valueStream().map(JsonNode::asText).toList();
    }
}
