package city.training.internal.people;

import static city.training.internal.db.Tables.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.training.internal.enrolment.SettableClock;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.people.Logins.Login;
import city.training.people.Logins.Opened;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoginBookTest {
    private static final Login KIM = new Login(new StaffId("kim"), Set.of("training-officer", "ldap-everybody"));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T00:00:00Z"));

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_login_is_known_by_its_token_also_on_another_node(Database database) {
        Opened opened = logins(database).open(KIM);

        assertThat(logins(database).find(opened.token()))
                .hasValue(new Login(new StaffId("kim"), Set.of("training-officer")));
        assertThat(opened.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void tokens_are_long_never_the_same_and_never_stored(Database database) {
        LoginBook logins = logins(database);
        String token = logins.open(KIM).token();

        assertThat(token).hasSize(43).isNotEqualTo(logins.open(KIM).token());
        List<String> stored =
                database.read(sql -> sql.select(LOGIN.DIGEST).from(LOGIN).fetch(LOGIN.DIGEST));
        assertThat(stored).hasSize(2).noneMatch(token::contains);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_closed_login_is_refused_at_once_here_and_soon_elsewhere(Database database) {
        LoginBook here = logins(database);
        LoginBook elsewhere = logins(database);
        String token = here.open(KIM).token();
        assertThat(here.find(token)).isPresent();
        assertThat(elsewhere.find(token)).isPresent();

        here.close(token);
        here.close(token);

        assertThat(here.find(token)).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(elsewhere.find(token)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_expired_login_is_refused_and_purged_by_the_next(Database database) {
        LoginBook logins = logins(database);
        String token = logins.open(KIM).token();
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(logins.find(token)).isPresent();

        clock.advance(Duration.ofMillis(1));

        assertThat(logins.find(token)).isEmpty();
        logins.open(KIM);
        int stored = database.read(sql -> sql.fetchCount(LOGIN));
        assertThat(stored).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_unknown_token_is_nobody(Database database) {
        assertThat(logins(database).find("")).isEmpty();
        assertThat(logins(database).find("' OR 1=1 --\0")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_session_without_minutes_does_not_start(Database database) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoginBook(database, 0, clock))
                .withMessageContaining("session.minutes");
    }

    private LoginBook logins(Database database) {
        return new LoginBook(database, 30, clock);
    }
}
