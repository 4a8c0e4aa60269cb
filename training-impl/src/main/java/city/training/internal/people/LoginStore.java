package city.training.internal.people;

import static city.training.internal.db.Tables.LOGIN;

import city.training.people.Logins.Login;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Browser logins, as rows; the token itself is never stored. */
final class LoginStore {
    private static final String BETWEEN_GROUPS = ",";

    record Stored(Login login, Instant expiresAt) {}

    private final DSLContext sql;

    LoginStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(String digest, Login login, Instant expiresAt) {
        sql.insertInto(LOGIN, LOGIN.DIGEST, LOGIN.STAFF_ID, LOGIN.GROUP_NAMES, LOGIN.EXPIRES_AT)
                .values(
                        digest,
                        login.staffId().value(),
                        String.join(
                                BETWEEN_GROUPS, login.groups().stream().sorted().toList()),
                        expiresAt.toEpochMilli())
                .execute();
    }

    Optional<Stored> find(String digest) {
        return sql.select(LOGIN.STAFF_ID, LOGIN.GROUP_NAMES, LOGIN.EXPIRES_AT)
                .from(LOGIN)
                .where(LOGIN.DIGEST.eq(digest))
                .fetchOptional(row -> new Stored(
                        new Login(new StaffId(row.value1()), groups(row.value2())),
                        Instant.ofEpochMilli(row.value3())));
    }

    void delete(String digest) {
        sql.deleteFrom(LOGIN).where(LOGIN.DIGEST.eq(digest)).execute();
    }

    void deleteExpiredAt(Instant moment) {
        sql.deleteFrom(LOGIN).where(LOGIN.EXPIRES_AT.le(moment.toEpochMilli())).execute();
    }

    private static Set<String> groups(String stored) {
        return stored.isEmpty() ? Set.of() : Set.of(stored.split(BETWEEN_GROUPS));
    }
}
