package city.training.web.people.login;

import city.training.InvalidException;
import city.training.UnavailableException;
import city.training.people.Logins.Login;
import city.training.people.StaffId;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AccountException;
import javax.security.auth.login.CredentialException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who checks passwords. */
@FunctionalInterface
public interface Realm {
    /**
     * Empty where user and password do not fit.
     *
     * @throws UnavailableException where there is no such realm, so that nobody can log in
     */
    Optional<Login> login(String user, String password);

    /** A JAAS realm of the server, so that LDAP and the like are a matter of its configuration. */
    static Realm named(String name) {
        return new JaasRealm(name);
    }

    /** Groups are the principals that are not the user. */
    record JaasRealm(String name) implements Realm {
        private static final Logger LOG = LoggerFactory.getLogger(Realm.class);
        // A realm may also be late only, while the server starts.
        private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

        @Override
        public Optional<Login> login(String user, String password) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            // JAAS loads login modules through it, and not every server's threads see Karaf's.
            thread.setContextClassLoader(Realm.class.getClassLoader());
            try {
                return Optional.of(new Login(new StaffId(user), groupsOf(user, password)));
            } catch (FailedLoginException | CredentialException | AccountException | InvalidException e) {
                return Optional.empty();
            } catch (LoginException e) {
                LOG.warn("The realm {} could not check a password", name, e);
                return Optional.empty();
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        private Set<String> groupsOf(String user, String password) throws LoginException {
            Subject subject = new Subject();
            LoginContext context = context(subject, callbacks -> answer(callbacks, user, password));
            context.login();
            Set<String> groups = subject.getPrincipals().stream()
                    .map(Principal::getName)
                    .filter(principal -> !principal.equals(user))
                    .collect(Collectors.toSet());
            context.logout();
            return groups;
        }

        private LoginContext context(Subject subject, CallbackHandler handler) {
            try {
                return new LoginContext(name, subject, handler);
            } catch (LoginException e) {
                LOG.error(
                        "Nobody can log in with a password: there is no JAAS realm '{}', which etc/{}.cfg names as realm"
                                + " (jaas:realm-list shows those that are there): {}",
                        name,
                        LoginConfiguration.PID,
                        e.getMessage());
                throw new UnavailableException("There is no realm " + name, RETRY_AFTER);
            }
        }

        private static void answer(Callback[] callbacks, String user, String password)
                throws UnsupportedCallbackException {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback asked) {
                    asked.setName(user);
                } else if (callback instanceof PasswordCallback asked) {
                    asked.setPassword(password.toCharArray());
                } else {
                    throw new UnsupportedCallbackException(callback);
                }
            }
        }
    }
}
