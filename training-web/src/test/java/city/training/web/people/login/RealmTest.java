package city.training.web.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.training.UnavailableException;
import city.training.people.Logins.Login;
import city.training.people.StaffId;
import city.training.web.town.Log;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A JAAS realm like Karaf's: the user, and the groups and roles, are principals of the subject. */
final class RealmTest {
    private Configuration before;

    @BeforeEach
    void configure() {
        before = Configuration.getConfiguration();
        Configuration.setConfiguration(new TownConfiguration());
    }

    @AfterEach
    void restore() {
        Configuration.setConfiguration(before);
    }

    @Test
    void a_right_password_brings_the_groups_and_not_the_user_as_one() {
        assertThat(Realm.named("town").login("kim", "right"))
                .contains(new Login(new StaffId("kim"), Set.of("training-officer", "admin")));
    }

    @Test
    void a_wrong_password_brings_nobody() {
        assertThat(Realm.named("town").login("kim", "wrong")).isEmpty();
    }

    @Test
    void a_realm_that_is_not_there_is_no_wrong_password_and_the_log_says_where_it_is_named() {
        try (Log log = Log.opened()) {
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> Realm.named("atlantis").login("kim", "right"));

            assertThat(log.lines()).anySatisfy(line -> assertThat(line)
                    .contains("ERROR", "'atlantis'", "etc/city.training.login.cfg"));
        }
    }

    @Test
    void a_realm_whose_login_module_is_not_there_brings_nobody_and_the_log_names_it() {
        try (Log log = Log.opened()) {
            assertThat(Realm.named("odd").login("kim", "right")).isEmpty();

            assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("WARN", "realm odd"));
        }
    }

    @Test
    void a_name_that_is_no_staff_number_is_not_even_tried() {
        assertThat(Realm.named("town").login("kim)(uid=*", "right")).isEmpty();
    }

    private static final class TownConfiguration extends Configuration {
        @Override
        public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
            String module = name.equals("odd") ? "city.example.NoSuchModule" : TownModule.class.getName();
            AppConfigurationEntry entry =
                    new AppConfigurationEntry(module, AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of());
            return Set.of("town", "odd").contains(name) ? new AppConfigurationEntry[] {entry} : null;
        }
    }

    private record Named(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    /** Checks passwords as the town does. */
    public static final class TownModule implements LoginModule {
        private Subject subject = new Subject();
        private CallbackHandler handler = callbacks -> {};
        private String user = "";

        @Override
        public void initialize(
                Subject about, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
            subject = about;
            handler = callbacks;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("user");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (!new String(password.getPassword()).equals("right")) {
                throw new FailedLoginException("no");
            }
            user = name.getName();
            return true;
        }

        @Override
        public boolean commit() {
            subject.getPrincipals().add(new Named(user));
            subject.getPrincipals().add(new Named("training-officer"));
            subject.getPrincipals().add(new Named("admin"));
            return true;
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            subject.getPrincipals().clear();
            return true;
        }
    }
}
