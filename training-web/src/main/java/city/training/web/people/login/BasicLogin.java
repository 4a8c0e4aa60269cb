package city.training.web.people.login;

import city.training.people.Logins.Login;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HTTP Basic, for programs: what was right is remembered for a minute, since a realm may take its time. */
public final class BasicLogin {
    private static final String SCHEME = "Basic ";
    private static final String DIGEST = "HmacSHA256";

    private final PasswordCheck passwords;
    private final ShortMemory<String, Login> known;
    private final SecretKeySpec key;

    public BasicLogin(PasswordCheck passwords, Clock clock) {
        this.passwords = passwords;
        this.known = new ShortMemory<>(clock, Duration.ofSeconds(60), 5_000);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    /** Whose credentials the request carries, if they are right. */
    public Optional<Login> find(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return decode(header.substring(SCHEME.length())).flatMap(credentials -> find(request, credentials));
    }

    private Optional<Login> find(HttpServletRequest request, String credentials) {
        String fingerprint = fingerprint(credentials);
        Optional<Login> remembered = known.get(fingerprint);
        if (remembered.isPresent()) {
            return remembered;
        }
        int colon = credentials.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<Login> checked =
                passwords.check(request, credentials.substring(0, colon), credentials.substring(colon + 1));
        checked.ifPresent(login -> known.put(fingerprint, login));
        return checked;
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Passwords are not kept, not even in memory: only what this process alone can compare. */
    private String fingerprint(String credentials) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            byte[] digest = mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DIGEST, e);
        }
    }
}
