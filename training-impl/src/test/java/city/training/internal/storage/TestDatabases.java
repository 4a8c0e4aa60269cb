package city.training.internal.storage;

import city.training.internal.storage.opening.Migrations;
import city.training.internal.storage.portable.WatchedDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.provider.Arguments;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Fresh, migrated databases of both kinds. Use with {@code @ParameterizedTest @MethodSource(TestDatabases.BOTH)}; the
 * argument is made anew for every test.
 */
public final class TestDatabases {
    public static final String BOTH = "city.training.internal.storage.TestDatabases#both";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** One PostgreSQL for the whole run, stopped with the JVM; each test gets its own database in it. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Named arguments: the database is opened when the test runs. */
    public static Stream<Arguments> both() {
        return Stream.of(Flavour.SQLITE, Flavour.POSTGRESQL).map(flavour -> Arguments.of(fresh(flavour)));
    }

    public static Database fresh(Flavour flavour) {
        DataSource source = flavour == Flavour.SQLITE ? sqlite(temporaryFile()) : postgres();
        new Migrations(source).apply();
        return new Database(flavour == Flavour.SQLITE ? source : WatchedDatabase.of(source), flavour);
    }

    public static Path temporaryFile() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "databases"));
            return Files.createTempDirectory(folder, "training")
                    .toAbsolutePath()
                    .resolve("training.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(10_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    public static DataSource postgres() {
        String name = "training_" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.getDatabase("postgres", name);
    }
}
