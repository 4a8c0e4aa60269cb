package city.training.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.UnavailableException;
import city.training.internal.storage.lease.Lease;
import city.training.internal.storage.opening.DatabaseHealth;
import city.training.internal.storage.opening.Migrations;
import city.training.internal.storage.opening.SingleProcess;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class OpeningTest {
    @ParameterizedTest
    @EnumSource(Flavour.class)
    void a_database_of_a_newer_version_is_refused_and_not_touched(Flavour flavour) throws Exception {
        DataSource source = flavour == Flavour.SQLITE
                ? TestDatabases.sqlite(TestDatabases.temporaryFile())
                : TestDatabases.postgres();
        new Migrations(source).apply();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO training_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success) VALUES (99, '999', 'newer', 'SQL',"
                    + " 'V999__newer.sql', 1, 'test', '2030-01-01 00:00:00', 1, true)");
        }

        assertThatThrownBy(() -> new Migrations(source).apply())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("version 999")
                .hasMessageContaining("Nothing was changed");
    }

    /** A database remembers each script that made it, and refuses another one of the same number. */
    @ParameterizedTest
    @CsvSource({
        "V1__programme_to_enrolment.sql, c3c07d08",
        "V2__pools.sql, 0764d8ef",
        "V3__approval.sql, 2018fea0",
        "V4__outbox_by_identifier.sql, 3f123f09",
        "V5__policies.sql, d3748000",
        "V6__restrictions.sql, c1cf901d",
        "V8__passing_on.sql, 73cfebe4"
    })
    void a_script_that_was_delivered_stays_as_it_is(String script, String sum) throws Exception {
        CRC32 now = new CRC32();
        try (InputStream stream = Migrations.class.getResourceAsStream("/db/migration/" + script)) {
            now.update(Objects.requireNonNull(stream).readAllBytes());
        }
        assertThat("%08x".formatted(now.getValue())).isEqualTo(sum);
    }

    @Test
    void a_file_that_somebody_else_holds_is_refused() throws Exception {
        Path file = TestDatabases.temporaryFile();
        try (SingleProcess first = SingleProcess.holding(file)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> SingleProcess.holding(file))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("in use by another process");
        }
        SingleProcess.holding(file).close();
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused() {
        assertThatThrownBy(() -> SingleProcess.holding(Path.of("/proc/training/training.db")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void every_postgresql_commit_is_synced_whatever_the_server_says() throws Exception {
        DataSource source = TestDatabases.postgres();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres SET synchronous_commit = off");
        }
        String setting = new Database(source, Flavour.POSTGRESQL)
                .write(sql -> sql.fetchSingle("SHOW synchronous_commit").get(0).toString());
        assertThat(setting).isEqualTo("on");
    }

    @Test
    void every_embedded_commit_is_synced() {
        Database database = TestDatabases.fresh(Flavour.SQLITE);
        String synchronous = database.write(
                sql -> sql.fetchSingle("PRAGMA synchronous").get(0).toString());
        String journal = database.write(
                sql -> sql.fetchSingle("PRAGMA journal_mode").get(0).toString());
        assertThat(synchronous).as("2 is FULL").isEqualTo("2");
        assertThat(journal).isEqualTo("wal");
    }

    @Test
    void a_full_disk_is_a_503_and_what_was_stored_stays() throws Exception {
        Path file = TestDatabases.temporaryFile();
        DataSource source = TestDatabases.sqlite(file);
        new Migrations(source).apply();
        Database database = new Database(new CappedDataSource(source), Flavour.SQLITE);
        String large = "x".repeat(900);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100_000; i++) {
                        String id = "person-" + i;
                        database.write(sql -> sql.execute("INSERT INTO login VALUES ('" + id + "', 's', ?, 1)", large));
                    }
                })
                .isInstanceOf(UnavailableException.class);
        int stored = database.read(sql -> sql.fetchCount(DSL.table("login")));
        assertThat(stored).isPositive();
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void a_database_that_can_only_be_read_is_not_healthy() throws Exception {
        Path file = TestDatabases.temporaryFile();
        new Migrations(TestDatabases.sqlite(file)).apply();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Database database = new Database(source, Flavour.SQLITE);

        int leases = database.read(sql -> sql.fetchCount(DSL.table("lease")));
        assertThat(leases).isZero();
        assertThatThrownBy(new DatabaseHealth(database)::check).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_throws_is_undone(Database database) {
        assertThatThrownBy(() -> database.write(sql -> {
                    sql.execute("INSERT INTO lease VALUES ('x', 'me', 1)");
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        int leases = database.read(sql -> sql.fetchCount(DSL.table("lease")));
        assertThat(leases).isZero();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_lease_has_one_holder_until_it_runs_out_or_is_given_back(Database database) {
        Clock noon = Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC);
        Clock later = Clock.offset(noon, Duration.ofSeconds(11));
        Lease one = new Lease(database, "outbox", Duration.ofSeconds(10), noon);
        Lease other = new Lease(database, "outbox", Duration.ofSeconds(10), noon);
        Lease late = new Lease(database, "outbox", Duration.ofSeconds(10), later);

        assertThat(one.hold()).isTrue();
        assertThat(one.hold()).isTrue();
        assertThat(other.hold()).isFalse();
        assertThat(late.hold()).isTrue();
        assertThat(one.hold()).isFalse();
        late.release();
        assertThat(other.hold()).isTrue();
    }
}
