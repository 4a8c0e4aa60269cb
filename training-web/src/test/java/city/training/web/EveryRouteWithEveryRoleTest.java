package city.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The services of this town let everybody do everything: what is refused here, the doorkeeper refuses. */
final class EveryRouteWithEveryRoleTest {
    private static final Set<String> EVERYBODY =
            Set.of("nobody", "staff", "officer", "deptofficer", "depthead", "instructor", "auditor");
    private static final Set<String> LOGGED_IN =
            Set.of("staff", "officer", "deptofficer", "depthead", "instructor", "auditor");
    private static final Set<String> APPROVERS = Set.of("officer", "deptofficer", "depthead");
    private static final Set<String> OFFICER = Set.of("officer");
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\na,b\r\n--x--\r\n";
    private static final String PROGRAMME = "{\"name\":\"AI\",\"year\":2026}";
    private static final String COURSE =
            "{\"title\":\"챗봇\",\"field\":\"업무자동화\",\"level\":\"활용\",\"mode\":\"CLASSROOM\",\"minutes\":180}";
    private static final String ROOM = "{\"name\":\"전산교육장\",\"seats\":40,\"workingPcs\":30}";
    private static final String DELEGATION = "{\"delegateId\":\"lee\","
            + "\"from\":\"2026-03-10T09:00:00+09:00\",\"until\":\"2026-03-17T09:00:00+09:00\"}";
    private static final String REASON = "{\"reason\":\"업무\"}";
    private static final String RESTRICTION =
            "{\"staffId\":\"kim\",\"until\":\"2026-06-10T09:00:00+09:00\",\"reason\":\"불참\"}";
    private static final String OFFERING = "{\"courseId\":\"" + Sample.COURSE.id() + "\",\"capacity\":30,"
            + "\"waitingListSize\":10,\"admission\":\"FIRST_COME\",\"opensAt\":\"2026-03-10T09:00:00+09:00\","
            + "\"closesAt\":\"2026-03-10T10:00:00+09:00\",\"sessions\":[]}";

    private static Town town;

    /** What somebody asks for, and who gets it. */
    private record Line(String route, String address, String body, Set<String> allowed) {}

    private static final List<Line> TABLE = List.of(
            new Line("GET /health", "health", "", EVERYBODY),
            new Line("GET /openapi.yaml", "openapi.yaml", "", EVERYBODY),
            new Line("GET /me", "me", "", LOGGED_IN),
            new Line("GET /me/enrolments", "me/enrolments", "", LOGGED_IN),
            new Line("GET /programmes", "programmes", "", LOGGED_IN),
            new Line("POST /programmes", "programmes", PROGRAMME, OFFICER),
            new Line("GET /programmes/{id}", "programmes/" + Sample.PROGRAMME.id(), "", LOGGED_IN),
            new Line("PUT /programmes/{id}", "programmes/" + Sample.PROGRAMME.id(), versioned(PROGRAMME), OFFICER),
            new Line("GET /courses", "courses?q=챗봇", "", LOGGED_IN),
            new Line("POST /courses", "courses", COURSE, OFFICER),
            new Line("GET /courses/{id}", "courses/" + Sample.COURSE.id(), "", LOGGED_IN),
            new Line("PUT /courses/{id}", "courses/" + Sample.COURSE.id(), versioned(COURSE), OFFICER),
            new Line("POST /imports/courses", "imports/courses?dryRun=true", FILE, OFFICER),
            new Line("GET /rooms", "rooms", "", LOGGED_IN),
            new Line("POST /rooms", "rooms", ROOM, OFFICER),
            new Line("GET /rooms/{id}", "rooms/" + Sample.ROOM.id(), "", LOGGED_IN),
            new Line("PUT /rooms/{id}", "rooms/" + Sample.ROOM.id(), versioned(ROOM), OFFICER),
            new Line("GET /offerings", "offerings?state=OPEN,UPCOMING&state=CLOSED", "", LOGGED_IN),
            new Line("POST /offerings", "offerings", OFFERING, OFFICER),
            new Line("GET /offerings/{id}", "offerings/" + Sample.OFFERING.id(), "", LOGGED_IN),
            new Line("PUT /offerings/{id}", "offerings/" + Sample.OFFERING.id(), versioned(OFFERING), OFFICER),
            new Line(
                    "POST /offerings/{id}/cancellation",
                    "offerings/" + Sample.OFFERING.id() + "/cancellation",
                    "{\"reason\":\"신청자 부족\"}",
                    OFFICER),
            new Line(
                    "GET /offerings/{id}/enrolments",
                    "offerings/" + Sample.OFFERING.id() + "/enrolments",
                    "",
                    Set.of("officer", "deptofficer", "instructor", "auditor")),
            new Line(
                    "POST /offerings/{id}/enrolments",
                    "offerings/" + Sample.OFFERING.id() + "/enrolments",
                    "",
                    LOGGED_IN),
            new Line("GET /enrolments/{id}", "enrolments/01980000-0000-7000-8000-000000000005", "", LOGGED_IN),
            new Line("DELETE /enrolments/{id}", "enrolments/01980000-0000-7000-8000-000000000005", "", LOGGED_IN),
            new Line(
                    "GET /enrolments/{id}/explanation",
                    "enrolments/01980000-0000-7000-8000-000000000005/explanation",
                    "",
                    LOGGED_IN),
            new Line("POST /offerings/{id}/draw", "offerings/" + Sample.OFFERING.id() + "/draw", "", OFFICER),
            new Line("GET /offerings/{id}/selection", "offerings/" + Sample.OFFERING.id() + "/selection", "", OFFICER),
            new Line(
                    "POST /offerings/{id}/selection",
                    "offerings/" + Sample.OFFERING.id() + "/selection",
                    "{\"chosen\":[\"01980000-0000-7000-8000-000000000005\"],\"reason\":\"업무\"}",
                    OFFICER),
            new Line(
                    "GET /offerings/{id}/nominations",
                    "offerings/" + Sample.OFFERING.id() + "/nominations",
                    "",
                    Set.of("officer", "deptofficer", "auditor")),
            new Line(
                    "PUT /offerings/{id}/nominations",
                    "offerings/" + Sample.OFFERING.id() + "/nominations",
                    "{\"people\":[\"lee\"]}",
                    Set.of("deptofficer")),
            new Line("GET /me/delegation", "me/delegation", "", APPROVERS),
            new Line("PUT /me/delegation", "me/delegation", DELEGATION, APPROVERS),
            new Line("DELETE /me/delegation", "me/delegation", "", APPROVERS),
            new Line("GET /approvals", "approvals", "", LOGGED_IN),
            new Line(
                    "POST /approvals/{id}/decision",
                    "approvals/01980000-0000-7000-8000-000000000005/decision",
                    "{\"approved\":false,\"reason\":\"업무\"}",
                    LOGGED_IN),
            new Line(
                    "POST /offerings/{id}/enrolments/imports",
                    "offerings/" + Sample.OFFERING.id() + "/enrolments/imports?dryRun=true",
                    FILE,
                    Set.of("officer", "deptofficer")),
            new Line(
                    "POST /enrolments/{id}/substitution",
                    "enrolments/01980000-0000-7000-8000-000000000005/substitution",
                    "{\"staffId\":\"lee\"}",
                    Set.of("officer", "deptofficer")),
            new Line(
                    "POST /enrolments/{id}/offer/acceptance",
                    "enrolments/01980000-0000-7000-8000-000000000005/offer/acceptance",
                    "",
                    LOGGED_IN),
            new Line(
                    "POST /enrolments/{id}/offer/decline",
                    "enrolments/01980000-0000-7000-8000-000000000005/offer/decline",
                    "{\"reason\":\"출장\"}",
                    LOGGED_IN),
            new Line(
                    "GET /offerings/{id}/replay",
                    "offerings/" + Sample.OFFERING.id() + "/replay",
                    "",
                    Set.of("officer", "auditor")),
            new Line(
                    "POST /enrolments/{id}/no-show",
                    "enrolments/01980000-0000-7000-8000-000000000005/no-show",
                    REASON,
                    Set.of("officer", "instructor")),
            new Line(
                    "DELETE /enrolments/{id}/no-show",
                    "enrolments/01980000-0000-7000-8000-000000000005/no-show?reason=x",
                    "",
                    OFFICER),
            new Line("GET /restrictions", "restrictions?state=PROPOSED,IN_FORCE", "", Set.of("officer", "auditor")),
            new Line("POST /restrictions", "restrictions", RESTRICTION, OFFICER),
            new Line("GET /restrictions/{id}", "restrictions/01980000-0000-7000-8000-000000000006", "", LOGGED_IN),
            new Line(
                    "POST /restrictions/{id}/decision",
                    "restrictions/01980000-0000-7000-8000-000000000006/decision",
                    "{\"imposed\":true,\"reason\":\"불참\"}",
                    OFFICER),
            new Line(
                    "POST /restrictions/{id}/appeal",
                    "restrictions/01980000-0000-7000-8000-000000000006/appeal",
                    "{\"words\":\"출장\"}",
                    LOGGED_IN),
            new Line(
                    "POST /restrictions/{id}/appeal/decision",
                    "restrictions/01980000-0000-7000-8000-000000000006/appeal/decision",
                    "{\"outcome\":\"UPHELD\",\"reason\":\"근거 없음\"}",
                    OFFICER),
            new Line(
                    "POST /restrictions/{id}/lifting",
                    "restrictions/01980000-0000-7000-8000-000000000006/lifting",
                    REASON,
                    OFFICER),
            new Line("GET /me/restrictions", "me/restrictions", "", LOGGED_IN),
            new Line("GET /me/calendar.ics", "me/calendar.ics", "", LOGGED_IN),
            new Line("GET /audit", "audit?subject=staff/kim", "", Set.of("officer", "auditor")),
            new Line("GET /staff", "staff?q=k", "", Set.of("officer", "deptofficer", "auditor")),
            new Line("GET /staff/{id}/roles", "staff/kim/roles", "", Set.of("officer", "auditor")),
            new Line("PUT /staff/{id}/roles", "staff/kim/roles", "{\"roles\":[\"training-auditor\"]}", OFFICER),
            new Line("POST /imports/staff", "imports/staff", FILE, OFFICER));

    private static String versioned(String body) {
        return body.replaceFirst("}$", ",\"version\":3}");
    }

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void the_table_names_every_route() {
        assertThat(TABLE)
                .extracting(Line::route)
                .containsExactlyInAnyOrderElementsOf(
                        Route.of(town.application()).stream().map(Route::name).toList());
    }

    @Test
    void no_route_is_without_roles() {
        assertThat(Route.of(town.application()))
                .allSatisfy(route -> assertThat(route.roles()).as(route.name()).isNotEmpty());
    }

    static Stream<Arguments> everyRouteWithEveryRole() {
        return TABLE.stream().flatMap(line -> EVERYBODY.stream().map(who -> Arguments.of(line.route, who, line)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyRouteWithEveryRole")
    void is_open_to_those_in_the_table_and_to_nobody_else(String route, String who, Line line) {
        HttpRequest.Builder request = town.request(line.address.replace("챗봇", "%EC%B1%97%EB%B4%87"));
        if (!line.body.isEmpty()) {
            request.header("Content-Type", line.body.equals(FILE) ? MULTIPART : "application/json");
        }
        request.method(route.split(" ")[0], BodyPublishers.ofString(line.body));
        if (!who.equals("nobody")) {
            request.header("Authorization", Answer.basic(who, "right"));
        }

        Answer answer = Answer.to(request);

        if (line.allowed.contains(who)) {
            assertThat(answer.status()).as(answer.response().body()).isBetween(200, 202);
        } else {
            assertThat(answer.status()).isEqualTo(who.equals("nobody") ? 401 : 403);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.json().get("status").intValue()).isEqualTo(answer.status());
        }
    }

    @Test
    void the_methods_that_a_path_knows_may_be_asked_for_without_login() {
        Answer answer = Answer.to(town.request("rooms").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(Map.of(
                        "status",
                        answer.status() / 100,
                        "allow",
                        answer.header("Allow").isPresent()))
                .isEqualTo(Map.of("status", 2, "allow", true));
    }
}
