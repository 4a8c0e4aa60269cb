package city.training.people;

import city.training.InvalidException;
import city.training.NotAllowedException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * On whose behalf a use case runs. Identity comes from the host (a login, or the module that calls in process), never
 * from a page; every service decides by this value alone, so that in-process calls and REST give the same answers.
 *
 * @param staffId who is acting
 * @param roles what they may do beyond being staff
 * @param requestKey a key the caller chose for this one request: repeating the request with the same key within 24 hours
 *     does not do it twice. 1 to {@value #LONGEST_KEY} visible ASCII characters
 */
public record Caller(StaffId staffId, Set<Role> roles, Optional<String> requestKey) {
    /** The longest request key. */
    public static final int LONGEST_KEY = 128;

    private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");

    public Caller {
        roles = Set.copyOf(roles);
        requestKey.filter(key -> !KEY.matcher(key).matches()).ifPresent(key -> {
            throw InvalidException.of("Idempotency-Key", "must be 1 to " + LONGEST_KEY + " visible ASCII characters");
        });
    }

    /** Somebody without a role. */
    public static Caller staff(StaffId staffId) {
        return new Caller(staffId, Set.of(), Optional.empty());
    }

    public static Caller of(StaffId staffId, Role... roles) {
        return new Caller(staffId, Set.of(roles), Optional.empty());
    }

    /** The same caller with a key for the next request. */
    public Caller withRequestKey(String key) {
        return new Caller(staffId, roles, Optional.of(key));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** @throws NotAllowedException unless the caller has one of the roles */
    public void mustBe(Role... wanted) {
        if (!isAnyOf(wanted)) {
            throw new NotAllowedException("This needs the role " + wanted[0].group());
        }
    }
}
