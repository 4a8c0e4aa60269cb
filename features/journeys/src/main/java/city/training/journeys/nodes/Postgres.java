package city.training.journeys.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL with the database all nodes share, which can be made to crash and come back on the same data. */
final class Postgres implements AutoCloseable {
    private static final String DATABASE = "training";
    /** As the file that is shipped recommends them. */
    private static final String SETTINGS =
            "ApplicationName=training&reWriteBatchedInserts=true&connectTimeout=5&socketTimeout=30&tcpKeepAlive=true";

    private final Path data;
    private EmbeddedPostgres running;

    Postgres(Path folder) {
        this.data = folder.resolve("postgres");
        this.running = start(0);
        execute("CREATE DATABASE " + DATABASE, "postgres");
    }

    private EmbeddedPostgres start(int port) {
        try {
            Files.createDirectories(data);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return running.getPort();
    }

    /** Everything it was doing is gone; it reads its log and is back on the same port. */
    void crashAndStart() {
        int port = running.getPort();
        try {
            long process = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            Signals.send("QUIT", process);
            ProcessHandle.of(process).ifPresent(server -> server.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // It is gone: what is closed here is its lock on the folder.
        close();
        running = start(port);
    }

    String dataSource(int port) {
        return """
                dataSourceName = training
                osgi.jdbc.driver.name = PostgreSQL JDBC Driver
                url = jdbc:postgresql://localhost:%d/%s?%s
                user = postgres
                password = postgres
                pool = hikari
                hikari.maximumPoolSize = 16
                hikari.minimumIdle = 2
                hikari.connectionTimeout = 10000
                hikari.initializationFailTimeout = -1
                """
                .formatted(port, DATABASE, SETTINGS);
    }

    long number(String query) {
        return Long.parseLong(text(query));
    }

    String text(String query) {
        try (Connection connection = running.getDatabase("postgres", DATABASE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String command) {
        execute(command, DATABASE);
    }

    private void execute(String command, String database) {
        try (Connection connection = running.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
