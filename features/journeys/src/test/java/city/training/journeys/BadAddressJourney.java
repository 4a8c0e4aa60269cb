package city.training.journeys;

import city.training.journeys.Description.Route;
import city.training.journeys.harness.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route with methods, queries, addresses and headers that are wrong. */
class BadAddressJourney extends BadInput {
    private static final String NOBODY = "01980000-0000-7000-8000-0000000000ff";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND");

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

    private Route route(String name) {
        return routes.stream()
                .filter(route -> route.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
