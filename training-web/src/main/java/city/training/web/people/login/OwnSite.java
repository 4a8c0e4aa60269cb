package city.training.web.people.login;

import city.training.web.people.LoginRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pages of other sites from making changes in the name of whoever is logged in. A browser says itself where a
 * request comes from: Sec-Fetch-Site, Origin, and the oldest ones only Referer.
 */
public final class OwnSite {
    private static final Logger LOG = LoggerFactory.getLogger(OwnSite.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Proxies proxies;

    public OwnSite(Proxies proxies) {
        this.proxies = proxies;
    }

    /** For a change that carries a cookie, and so may come from any page: it must be shown that it does not. */
    public void demandProof(HttpServletRequest request) {
        check(request, false);
    }

    /** For a change that carries its own credentials, as programs send them: it must not be shown that it does. */
    public void refuseOtherSites(HttpServletRequest request) {
        check(request, true);
    }

    private void check(HttpServletRequest request, boolean withoutProof) {
        if (!READING.contains(request.getMethod()) && !isOwn(request).orElse(withoutProof)) {
            LOG.warn(
                    "Refused {} {} from {} as another site's: Sec-Fetch-Site {}, Origin {}, Referer {}, and this site is {}."
                            + " Behind a proxy that is one of sso.trusted.proxies, its X-Forwarded-Host and -Proto count",
                    request.getMethod(),
                    request.getRequestURI(),
                    proxies.client(request),
                    request.getHeader("Sec-Fetch-Site"),
                    request.getHeader("Origin"),
                    request.getHeader("Referer"),
                    proxies.origin(request));
            throw new LoginRefusedException(LoginRefusedException.Code.CROSS_SITE, Duration.ZERO);
        }
    }

    /** Whether it comes from this site, if that can be told. */
    private Optional<Boolean> isOwn(HttpServletRequest request) {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return site.map(OWN::contains);
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .or(() -> Optional.ofNullable(request.getHeader("Referer")))
                .map(from -> originOf(from).isPresent() && originOf(from).equals(originOf(proxies.origin(request))));
    }

    /** Scheme, host and port, the last only where it is not the usual one; empty where it is none, such as "null". */
    private static Optional<String> originOf(String address) {
        try {
            URI uri = URI.create(address.toLowerCase(Locale.ROOT));
            if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                return Optional.empty();
            }
            String usualPort = uri.getScheme().equals("https") ? ":443$" : ":80$";
            return Optional.of(uri.getScheme() + "://" + uri.getRawAuthority().replaceFirst(usualPort, ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
