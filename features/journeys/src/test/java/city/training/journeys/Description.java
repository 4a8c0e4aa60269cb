package city.training.journeys;

import city.training.journeys.harness.Http;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What openapi.yaml says about the routes, as the running server gives it out. */
record Description(JsonNode document) {
    /** One method of one address. */
    record Route(String method, String path, JsonNode operation, JsonNode document) {
        boolean isPublic() {
            return operation.get("x-roles").get(0).asText().equals("public");
        }

        boolean takes(String parameter) {
            return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .map(this::resolved)
                    .anyMatch(found -> found.get("name").asText().equals(parameter));
        }

        /** The schema of its JSON body; missing where it takes none. */
        JsonNode form() {
            return resolved(operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
        }

        boolean takesFile() {
            return resolved(operation.path("requestBody")).path("content").has("multipart/form-data");
        }

        JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
        }

        /** Its address, with these in place of what stands in braces. */
        String at(Map<String, String> ids) {
            String noun = path.split("/")[1];
            return path.replace("{id}", ids.getOrDefault(noun, "1"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Description of(Http http) {
        try {
            return new Description(new YAMLMapper()
                    .readTree(
                            http.send(http.request("/api/training/openapi.yaml").build())
                                    .body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> !method.getKey().equals("parameters"))
                .forEach(method -> routes.add(new Route(
                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        method.getValue(),
                        document))));
        return routes;
    }
}
