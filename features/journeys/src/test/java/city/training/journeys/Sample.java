package city.training.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The smallest good value of a schema. */
final class Sample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sample() {}

    /** @param ids of something of every noun */
    static JsonNode of(Description.Route route, JsonNode schema, Map<String, String> ids) {
        return switch (schema.path("type").asText()) {
            case "object" -> object(route, schema, ids);
            case "array" -> NODES.arrayNode();
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt()));
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(schema));
        };
    }

    private static ObjectNode object(Description.Route route, JsonNode schema, Map<String, String> ids) {
        ObjectNode object = NODES.objectNode();
        schema.path("required").forEach(field -> {
            String name = field.asText();
            JsonNode known = schema.get("properties").get(name);
            String noun = name.replaceFirst("Id$", "s");
            object.set(
                    name,
                    ids.containsKey(noun) ? NODES.textNode(ids.get(noun)) : of(route, route.resolved(known), ids));
        });
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date-time" -> "2026-03-10T09:00:00+09:00";
            case "date" -> "2026-03-10";
            default -> "가나다";
        };
    }
}
