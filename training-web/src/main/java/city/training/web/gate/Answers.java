package city.training.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The gate's own answers. Written by hand: a library for it would have to be there, too, while others come and go. */
final class Answers {
    static final String PROBLEM = "application/problem+json";

    private static final int SMALL = 64 * 1024;
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            408, "Request Timeout",
            414, "URI Too Long",
            431, "Request Header Fields Too Large",
            500, "Internal Server Error",
            503, "Service Unavailable",
            505, "HTTP Version Not Supported");

    private final byte[] page;

    Answers() {
        try (InputStream file = Answers.class.getResourceAsStream("unavailable.html")) {
            if (file == null) {
                throw new IllegalStateException("unavailable.html is missing in the bundle");
            }
            this.page = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem without a word about what is behind it. */
    static byte[] problem(int status, String detail, String where, String more) {
        String title = TITLES.getOrDefault(status, status < 500 ? "Bad Request" : "Internal Server Error");
        return ("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail
                        + "\",\"instance\":\"" + where + "\"" + more + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    void notNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String detail = "The service is being started or updated; try again";
        byte[] body = problem(503, detail, where(request), ",\"reason\":\"UNAVAILABLE\"");
        response.setHeader("Retry-After", "2");
        write(request, response, 503, PROBLEM, body);
    }

    void notNowPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        write(request, response, 503, "text/html;charset=UTF-8", page);
    }

    void refusal(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        String detail = status == 404 ? "There is nothing at this address" : "The request cannot be carried out";
        write(request, response, status, PROBLEM, problem(status, detail, where(request), ""));
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        // A web server ends the connection when a request was answered unread, and its client sees the next one fail.
        int sent = request.getContentLength();
        if (sent > 0 && sent <= SMALL && !request.getInputStream().isFinished()) {
            request.getInputStream().readNBytes(sent);
        }
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What of the address can stand in JSON as it is. */
    private static String where(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("[^!#-\\[\\]-~]", "");
    }
}
