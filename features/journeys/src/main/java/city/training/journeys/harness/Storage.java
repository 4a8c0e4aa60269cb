package city.training.journeys.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a server keeps its data. */
public enum Storage {
    /** The embedded default. */
    SQLITE {
        @Override
        String dataSource() {
            return "";
        }
    },

    /** A database of its own in one PostgreSQL for the whole run, with commits synced to disk as in production. */
    POSTGRESQL {
        @Override
        String dataSource() {
            String name = "training_" + COUNT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return """
                    dataSourceName = training
                    osgi.jdbc.driver.name = PostgreSQL JDBC Driver
                    url = jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true
                    user = postgres
                    password = postgres
                    pool = hikari
                    hikari.maximumPoolSize = 16
                    hikari.minimumIdle = 2
                    hikari.connectionTimeout = 10000
                    hikari.initializationFailTimeout = -1
                    """
                    .formatted(Server.RUNNING.getPort(), name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The content of the DataSource's file in etc/; empty for the one that is shipped. */
    abstract String dataSource();
}
