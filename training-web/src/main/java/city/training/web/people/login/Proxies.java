package city.training.web.people.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The proxies in front of this server: only what they say about a request is believed. */
public final class Proxies {
    private final List<AddressRange> trusted;
    /** Requests mostly come from one proxy, again and again. */
    private volatile Known last = new Known("", false);

    private record Known(String address, boolean isTrusted) {}

    private Proxies(List<AddressRange> trusted) {
        this.trusted = trusted;
    }

    /** @param ranges CIDR ranges, separated by commas; may be empty */
    public static Proxies of(String ranges) {
        return new Proxies(Arrays.stream(ranges.split(","))
                .filter(range -> !range.isBlank())
                .map(AddressRange::of)
                .toList());
    }

    boolean areNone() {
        return trusted.isEmpty();
    }

    /** Whether the other end of the connection is one of them. */
    boolean sent(HttpServletRequest request) {
        return areTrusted(request.getRemoteAddr());
    }

    private boolean areTrusted(String address) {
        Known known = last;
        if (!known.address().equals(address)) {
            known = new Known(address, isInRange(address));
            last = known;
        }
        return known.isTrusted();
    }

    private boolean isInRange(String address) {
        return AddressRange.address(address)
                .filter(peer -> trusted.stream().anyMatch(range -> range.holds(peer)))
                .isPresent();
    }

    /**
     * Where the request came from: the last address in the chain that none of the trusted proxies is. A proxy may append
     * to the line that it was given or add one of its own, so that all lines are the chain.
     */
    String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        String[] chain = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")))
                .split(",");
        for (int i = chain.length - 1; i >= 0 && areTrusted(client) && !chain[i].isBlank(); i--) {
            client = chain[i].strip();
        }
        return client;
    }

    /** Whether the browser's connection is on TLS. */
    public boolean isSecure(HttpServletRequest request) {
        return header(request, "X-Forwarded-Proto")
                .map(protocol -> first(protocol).equals("https"))
                .orElseGet(request::isSecure);
    }

    /** The origin under which the browser knows this server. */
    String origin(HttpServletRequest request) {
        String host = header(request, "X-Forwarded-Host")
                .or(() -> Optional.ofNullable(request.getHeader("Host")))
                .orElse("");
        return (isSecure(request) ? "https://" : "http://") + first(host);
    }

    private Optional<String> header(HttpServletRequest request, String name) {
        return sent(request) ? Optional.ofNullable(request.getHeader(name)) : Optional.empty();
    }

    private static String first(String list) {
        return list.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
