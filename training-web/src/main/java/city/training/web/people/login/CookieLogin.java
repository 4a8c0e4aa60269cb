package city.training.web.people.login;

import city.training.people.Logins;
import city.training.people.Logins.Login;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows a login by the token in the browser's cookie. */
public final class CookieLogin {
    // A login closed on another node is refused here within this time.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_=.-]{16,200}");

    private final Logins logins;
    private final ShortMemory<String, Login> known;

    public CookieLogin(Logins logins, Clock clock) {
        this.logins = logins;
        this.known = new ShortMemory<>(clock, REMEMBERED, 10_000);
    }

    public Logins.Opened open(Login login) {
        return logins.open(login);
    }

    public Optional<Login> find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Optional<Login> remembered = known.get(token);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<Login> found = logins.find(token);
        found.ifPresent(login -> known.put(token, login));
        return found;
    }

    public void close(String token) {
        known.remove(token);
        logins.close(token);
        // Again: a request may have put it back in between.
        known.remove(token);
    }
}
