package city.training.internal.people;

import city.training.internal.storage.Database;
import city.training.people.Logins;
import city.training.people.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The browser logins. */
@Component(configurationPid = LoginConfiguration.PID)
public final class LoginBook implements Logins {
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_SESSION = 10_080;

    private final Database database;
    private final Duration lasting;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public LoginBook(@Reference Database database, LoginConfiguration configuration) {
        this(database, configuration.session_minutes(), Clock.tickMillis(ZoneOffset.UTC));
    }

    LoginBook(Database database, int sessionMinutes, Clock clock) {
        if (sessionMinutes < 1 || sessionMinutes > LONGEST_SESSION) {
            throw new IllegalArgumentException("session.minutes in etc/" + LoginConfiguration.PID
                    + ".cfg must be between 1 and " + LONGEST_SESSION + ", not " + sessionMinutes);
        }
        this.database = database;
        this.lasting = Duration.ofMinutes(sessionMinutes);
        this.clock = clock;
    }

    @Override
    public Opened open(Login login) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(lasting);
        database.write(sql -> {
            LoginStore logins = new LoginStore(sql);
            logins.deleteExpiredAt(now);
            logins.insert(digest(token), known(login), expiresAt);
            return expiresAt;
        });
        return new Opened(token, expiresAt);
    }

    @Override
    public Optional<Login> find(String token) {
        Instant now = clock.instant();
        String digest = digest(token);
        return database.read(sql -> new LoginStore(sql).find(digest))
                .filter(stored -> now.isBefore(stored.expiresAt()))
                .map(LoginStore.Stored::login);
    }

    @Override
    public void close(String token) {
        String digest = digest(token);
        database.write(sql -> {
            new LoginStore(sql).delete(digest);
            return digest;
        });
    }

    /** A directory may put people into hundreds of groups; a few of them mean something here. */
    private static Login known(Login login) {
        return new Login(
                login.staffId(),
                login.groups().stream()
                        .filter(group -> Role.ofGroup(group).isPresent())
                        .collect(Collectors.toSet()));
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
