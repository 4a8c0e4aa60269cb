package city.training.web.people.login;

import city.training.UnavailableException;
import city.training.people.Logins.Login;
import city.training.web.people.LoginRefusedException;
import city.training.web.people.LoginRefusedException.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a password against the realm, and refuses to after too many wrong ones of one user from one address. */
public final class PasswordCheck {
    // No staff number is longer; what is counted must stay small.
    private static final int LONGEST_NAME = 40;
    // Somebody who is not known yet must not write lines of their own into the log.
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    private record Failures(int count, Instant last) {}

    private final Realm realm;
    private final Proxies proxies;
    private final Clock clock;
    private final int attempts;
    private final Duration window;
    private final ShortMemory<String, Failures> failed;

    public PasswordCheck(Realm realm, Proxies proxies, LoginConfiguration configuration, Clock clock) {
        this.realm = realm;
        this.proxies = proxies;
        this.clock = clock;
        this.attempts = configuration.login_attempts();
        this.window = Duration.ofMinutes(configuration.login_window_minutes());
        this.failed = new ShortMemory<>(clock, window, 10_000);
    }

    /**
     * @return empty where user and password do not fit
     * @throws LoginRefusedException after too many failures
     * @throws UnavailableException where the realm cannot check any; that counts as no failure
     */
    public Optional<Login> check(HttpServletRequest request, String user, String password) {
        if (user.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String who = proxies.client(request) + ' ' + user;
        refuseAfterTooMany(who);
        // LDAP servers take an empty password for an anonymous login, and say yes.
        Optional<Login> login = password.isEmpty() ? Optional.empty() : realm.login(user, password);
        if (login.isPresent()) {
            failed.remove(who);
        } else {
            count(who);
        }
        return login;
    }

    private void refuseAfterTooMany(String who) {
        Optional<Failures> failures = failed.get(who).filter(so -> so.count() >= attempts);
        if (failures.isPresent()) {
            Instant until = failures.get().last().plus(window);
            throw new LoginRefusedException(Code.TOO_MANY_ATTEMPTS, Duration.between(clock.instant(), until));
        }
    }

    private synchronized void count(String who) {
        int before = failed.get(who).map(Failures::count).orElse(0);
        failed.put(who, new Failures(before + 1, clock.instant()));
        if (before + 1 == attempts) {
            LOG.warn(
                    "{} wrong passwords from {}: no more are looked at for {} minutes after the last",
                    attempts,
                    UNREADABLE.matcher(who).replaceAll("?"),
                    window.toMinutes());
        }
    }
}
