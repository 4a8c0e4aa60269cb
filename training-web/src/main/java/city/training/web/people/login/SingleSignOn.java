package city.training.web.people.login;

import city.training.InvalidException;
import city.training.people.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Believes the staff number that the intranet's sign-on proxy puts into a header, and nobody else's. */
public final class SingleSignOn {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    private final String header;
    private final String secretHeader;
    private final byte[] secret;
    private final Proxies proxies;

    public SingleSignOn(LoginConfiguration configuration, Proxies proxies) {
        this.header = configuration.sso_header().strip();
        this.secretHeader = configuration.sso_secret_header().strip();
        this.secret = configuration.sso_secret().getBytes(StandardCharsets.UTF_8);
        this.proxies = proxies;
        if (!header.isEmpty() && proxies.areNone()) {
            LOG.warn(
                    "etc/{}.cfg names {} as sso.header but no sso.trusted.proxies: nobody is signed on by it",
                    LoginConfiguration.PID,
                    header);
        }
    }

    /** Who the proxy says is there; empty where it says nothing that can be believed. */
    public Optional<StaffId> identify(HttpServletRequest request) {
        if (header.isEmpty() || request.getHeader(header) == null) {
            return Optional.empty();
        }
        if (!proxies.sent(request)) {
            LOG.warn("Ignored a sign-on header from {}: not one of sso.trusted.proxies", request.getRemoteAddr());
            return Optional.empty();
        }
        if (!knowsTheSecret(request)) {
            LOG.warn("Ignored a sign-on header from {}: without the right secret", request.getRemoteAddr());
            return Optional.empty();
        }
        return staffNumber(request);
    }

    /** A secret that is only half configured opens nothing. */
    private boolean knowsTheSecret(HttpServletRequest request) {
        if (secretHeader.isEmpty() && secret.length == 0) {
            return true;
        }
        String given = secretHeader.isEmpty() ? null : request.getHeader(secretHeader);
        return given != null
                && secret.length > 0
                && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<StaffId> staffNumber(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            LOG.warn("Ignored a sign-on header from {}: it came more than once", request.getRemoteAddr());
            return Optional.empty();
        }
        try {
            return Optional.of(new StaffId(values.get(0)));
        } catch (InvalidException e) {
            LOG.warn("Ignored a sign-on header from {}: it holds no staff number", request.getRemoteAddr());
            return Optional.empty();
        }
    }
}
