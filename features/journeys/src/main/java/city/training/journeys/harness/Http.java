package city.training.journeys.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Talks to a server over HTTP, as somebody or as nobody. */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;

    public Http(URI base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** The status of the health resource, or 0 where nobody listens. */
    public int health() {
        try {
            return send(request("/api/training/health").GET().build()).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    public Answer get(String staff, String path) {
        return send(as(staff, request("/api/training" + path)).GET().build());
    }

    public Answer post(String staff, String path, String json) {
        return send(as(staff, request("/api/training" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public Answer put(String staff, String path, String json) {
        return send(as(staff, request("/api/training" + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public Answer delete(String staff, String path) {
        return send(as(staff, request("/api/training" + path)).DELETE().build());
    }

    /** A file, as the part {@code file} of a form. */
    public Answer upload(String staff, String path, byte[] content) {
        String boundary = "training" + UUID.randomUUID();
        byte[] head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(as(staff, request("/api/training" + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)))
                .build());
    }

    /** A request to any path of the server, to be completed. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    /** Signed on by the intranet's proxy. */
    public static HttpRequest.Builder as(String staff, HttpRequest.Builder request) {
        return request.header(People.STAFF_HEADER, staff).header(People.SECRET_HEADER, People.SECRET);
    }

    /** With a password, as programs log in. */
    public static HttpRequest.Builder basic(String user, String password, HttpRequest.Builder request) {
        String credentials = user + ":" + password;
        return request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
