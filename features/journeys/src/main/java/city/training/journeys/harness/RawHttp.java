package city.training.journeys.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sends what no HTTP library would send. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 10_000;

    private final URI base;

    public RawHttp(URI base) {
        this.base = base;
    }

    /** An answer as it came over the wire. */
    public record Answer(int status, List<String> headers, String body) {
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param target the address, each of its characters one byte, just as it is to stand in the first line */
    public Answer get(String target, String accept) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAccept: " + accept
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(String received) {
        int end = received.indexOf("\r\n\r\n");
        List<String> head = Arrays.asList(received.substring(0, end).split("\r\n"));
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        return new Answer(status, head.subList(1, head.size()), received.substring(end + 4));
    }
}
