package city.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.web.enrolment.DecisionView;
import city.training.web.enrolment.EnrolmentView;
import city.training.web.people.LoginRefusedException;
import city.training.web.rest.Created;
import city.training.web.rest.Takes;
import city.training.web.rest.problem.Problem;
import city.training.web.town.Town;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is described is what is there. */
final class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static JsonNode description;
    private static List<Route> routes;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/openapi.yaml"))) {
            description = new YAMLMapper().readTree(file);
        }
        try (Town town = new Town()) {
            routes = Route.of(town.application());
        }
    }

    @AfterAll
    static void forget() {
        routes = List.of();
    }

    /** Something about every route, by the route's name, as the description says. */
    private static Map<String, Set<String>> described(
            java.util.function.BiFunction<JsonNode, JsonNode, Set<String>> what) {
        Map<String, Set<String>> all = new TreeMap<>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        String name = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        all.put(name, what.apply(path.getValue(), method.getValue()));
                    }
                }));
        return all;
    }

    private static Map<String, Set<String>> declared(java.util.function.Function<Route, Set<String>> what) {
        Map<String, Set<String>> all = new TreeMap<>();
        routes.forEach(route -> all.put(route.name(), what.apply(route)));
        return all;
    }

    @Test
    void every_route_is_described_with_its_roles_and_nothing_else_is() {
        assertThat(described((path, method) -> texts(method.get("x-roles")))).isEqualTo(declared(Route::roles));
    }

    @Test
    void every_route_is_described_with_the_query_parameters_it_takes() {
        assertThat(described((path, method) -> queryParameters(method))).isEqualTo(declared(OpenApiTest::taken));
    }

    private static Set<String> queryParameters(JsonNode method) {
        Set<String> names = new TreeSet<>();
        method.path("parameters").forEach(parameter -> {
            JsonNode meant = resolve(parameter);
            if (meant.get("in").asText().equals("query")) {
                names.add(meant.get("name").asText());
            }
        });
        return names;
    }

    private static Set<String> taken(Route route) {
        Takes takes = route.code().getAnnotation(Takes.class);
        Set<String> names = new TreeSet<>(takes == null ? List.of() : List.of(takes.value()));
        if (takes != null && takes.paging()) {
            names.addAll(List.of("page", "size"));
        }
        return names;
    }

    @Test
    void every_body_is_described_by_the_record_that_reads_or_writes_it() {
        assertThat(described((path, method) -> bodies(method))).isEqualTo(declared(OpenApiTest::bodies));
    }

    /** Names of the schemas of a route's JSON bodies: of its request, and of its good answers. */
    private static Set<String> bodies(JsonNode method) {
        Set<String> names = new TreeSet<>();
        schema(resolve(method.path("requestBody"))).ifPresent(names::add);
        method.get("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                schema(resolve(response.getValue())).ifPresent(names::add);
            }
        });
        return names;
    }

    private static java.util.Optional<String> schema(JsonNode body) {
        JsonNode schema = body.path("content").path("application/json").path("schema");
        return schema.isMissingNode()
                ? java.util.Optional.empty()
                : java.util.Optional.of(schema.get("$ref").asText().replaceFirst(".*/", ""));
    }

    private static Set<String> bodies(Route route) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(route.code().getParameterTypes())
                .filter(Class::isRecord)
                .map(Class::getSimpleName)
                .forEach(names::add);
        Type answer = route.code().getGenericReturnType();
        if (answer == Response.class) {
            names.addAll(answersOf(route));
        } else if (answer instanceof ParameterizedType page) {
            names.add(((Class<?>) page.getActualTypeArguments()[0]).getSimpleName() + "Page");
        } else if (answer != byte[].class) {
            names.add(((Class<?>) answer).getSimpleName());
        }
        return names;
    }

    private static Set<String> answersOf(Route route) {
        return switch (route.name()) {
            case "POST /offerings/{id}/enrolments",
                    "POST /enrolments/{id}/substitution",
                    "POST /enrolments/{id}/offer/acceptance" -> Set.of("DecisionView");
            case "DELETE /enrolments/{id}", "POST /approvals/{id}/decision", "POST /enrolments/{id}/offer/decline" ->
                Set.of("EnrolmentView");
            default -> Set.of("Created");
        };
    }

    @Test
    void every_record_is_described_with_its_fields() {
        Set<Class<?>> records = new HashSet<>();
        Stream.of(Problem.class, Created.class, DecisionView.class, EnrolmentView.class)
                .forEach(type -> collect(type, records));
        routes.forEach(route -> {
            Arrays.stream(route.code().getParameterTypes()).forEach(type -> collect(type, records));
            collect(route.code().getGenericReturnType(), records);
        });

        assertThat(records).isNotEmpty().allSatisfy(type -> {
            JsonNode schema = description.at("/components/schemas/" + type.getSimpleName());
            Set<String> fields = new TreeSet<>();
            schema.path("properties").fieldNames().forEachRemaining(fields::add);
            assertThat(fields)
                    .as(type.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        });
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), records);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> plain && plain.isRecord() && records.add(plain)) {
            Arrays.stream(plain.getRecordComponents())
                    .forEach(component -> collect(component.getGenericType(), records));
        }
    }

    @Test
    void every_reason_is_described() {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(Reason.values()).map(Enum::name).forEach(codes::add);
        Arrays.stream(LoginRefusedException.Code.values()).map(Enum::name).forEach(codes::add);

        assertThat(texts(description.at("/components/schemas/RefusalView/properties/reason/enum")))
                .isEqualTo(codes);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }
}
