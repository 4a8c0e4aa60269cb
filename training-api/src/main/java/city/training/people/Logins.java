package city.training.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Browser logins that outlive a restart and are known to every node. Only a digest of the token is stored; a token that
 * was closed is refused at once by whoever asks here, on every node; the web module asks about a token once in 10 seconds.
 */
public interface Logins {
    /**
     * @param token what the cookie carries: 256 random bits
     * @param expiresAt when it ends by itself
     */
    record Opened(String token, Instant expiresAt) {}

    /**
     * @param staffId who logged in
     * @param groups the groups the login brought; those that stand for no {@link Role} are not remembered
     */
    record Login(StaffId staffId, Set<String> groups) {
        public Login {
            groups = Set.copyOf(groups);
        }
    }

    /** Remembers a login that has just been checked. */
    Opened open(Login login);

    /** Whose login it is, unless closed or expired. */
    Optional<Login> find(String token);

    /** Ends the login. Unknown tokens are fine. */
    void close(String token);
}
