package city.training.benchmark.load;

import city.training.journeys.harness.People;
import java.nio.charset.StandardCharsets;

/** The bytes of requests, by people whom the intranet's proxy has signed on. */
public final class Request {
    private Request() {}

    /** @param headers further lines, each ended by CR LF */
    public static byte[] get(String staff, String path, String headers) {
        return bytes("GET", staff, path, headers, "");
    }

    public static byte[] post(String staff, String path, String json) {
        return bytes("POST", staff, path, "Content-Type: application/json\r\n", json);
    }

    private static byte[] bytes(String method, String staff, String path, String headers, String body) {
        String length = method.equals("GET") ? "" : "Content-Length: " + body.length() + "\r\n";
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + People.STAFF_HEADER + ": " + staff + "\r\n"
                        + People.SECRET_HEADER + ": " + People.SECRET + "\r\nAccept: application/json\r\n" + headers
                        + length + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
