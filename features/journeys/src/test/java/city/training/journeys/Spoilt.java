package city.training.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A good body, spoilt in every way its schema lets one think of. */
final class Spoilt {
    private static final String MARK = "\"~\"";

    private final Description.Route route;
    private final ObjectNode good;
    private final List<String> bodies = new ArrayList<>();

    private Spoilt(Description.Route route, ObjectNode good) {
        this.route = route;
        this.good = good;
    }

    static List<String> bodies(Description.Route route, ObjectNode good) {
        Spoilt spoilt = new Spoilt(route, good);
        spoilt.inWhole();
        JsonNode form = route.form();
        form.get("properties")
                .properties()
                .forEach(field -> spoilt.field(field.getKey(), route.resolved(field.getValue())));
        form.path("required").forEach(field -> spoilt.without(field.asText()));
        return spoilt.bodies;
    }

    private void inWhole() {
        String text = good.toString();
        bodies.addAll(
                List.of("{", "[]", "[" + text + "]", "\"text\"", "5", "nonsense", text + "x", text + text, "{,}"));
        bodies.add(text.substring(0, text.length() - 1) + ",\"colour\":\"red\"}");
        bodies.add("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        bodies.add("[".repeat(50_000));
        bodies.add("\uFEFF" + text.replace('}', ']'));
        good.properties()
                .forEach(field -> bodies.add(text.substring(0, text.length() - 1) + ",\"" + field.getKey() + "\":"
                        + field.getValue() + "}"));
    }

    private void field(String name, JsonNode schema) {
        switch (schema.path("type").asText()) {
            case "string" -> text(name, schema);
            case "integer" -> number(name, schema);
            case "boolean" -> with(name, "\"yes\"", "5", "[]");
            case "array" -> with(name, "{}", "\"x\"", "5", "[null]", "[5.5]", "[[]]");
            default -> with(name, "[]", "\"x\"", "5");
        }
    }

    private void text(String name, JsonNode schema) {
        with(name, "5", "true", "[]", "{}", "\"a\\u0000b\"", "\"a\\ud800b\"", "\"\\x\"", "\"a\nb\"");
        if (schema.has("maxLength")) {
            with(name, '"' + "a".repeat(schema.get("maxLength").asInt() + 1) + '"');
        }
        if (schema.path("minLength").asInt() > 0) {
            with(name, "\"\"", "\" \"");
        }
        if (schema.has("enum")) {
            with(name, "\"BY_LOOKS\"", "0");
        }
        switch (schema.path("format").asText()) {
            case "uuid" -> with(name, "\"not-an-id\"", "\"../../etc/passwd\"");
            case "date-time" ->
                with(
                        name,
                        "\"tomorrow\"",
                        "\"2026-02-30T09:00:00+09:00\"",
                        "\"2026-03-10T09:00:00\"",
                        "\"2026-03-10\"",
                        "\"2026-03-10T25:00:00Z\"",
                        "\"+999999999-12-31T23:59:59Z\"",
                        "\"-999999999-01-01T00:00:00Z\"",
                        "1773100800",
                        "[2026,3,10]");
            default -> {}
        }
    }

    private void number(String name, JsonNode schema) {
        with(name, "\"5\"", "5.5", "true", "[]", "{}", "NaN", "-", "0x10", "1e400", "99999999999999999999");
        if (schema.has("minimum")) {
            with(name, String.valueOf(schema.get("minimum").asLong() - 1), "-2147483649");
        }
        if (schema.has("maximum")) {
            with(name, String.valueOf(schema.get("maximum").asLong() + 1), "2147483648");
        }
    }

    private void with(String name, String... values) {
        ObjectNode spoilt = good.deepCopy().put(name, "~");
        for (String value : values) {
            bodies.add(spoilt.toString().replace(MARK, value));
        }
    }

    private void without(String name) {
        ObjectNode spoilt = good.deepCopy();
        spoilt.remove(name);
        bodies.add(spoilt.toString());
        bodies.add(good.deepCopy().putNull(name).toString());
    }

    @Override
    public String toString() {
        return route + " " + good;
    }
}
