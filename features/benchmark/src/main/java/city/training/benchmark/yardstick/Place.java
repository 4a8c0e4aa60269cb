package city.training.benchmark.yardstick;

import city.training.journeys.harness.KarafServer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Where a database is, and who may use it. */
public record Place(String url, String user, String password) {
    private static final String SHIPPED = "${karaf.base}/training/training.db";

    /** The server's own. */
    public static Place of(KarafServer server) throws IOException {
        Place settings = settings(server);
        String file = server.folder().resolve("training/training.db").toString();
        return new Place(settings.url().replace(SHIPPED, file), settings.user(), settings.password());
    }

    /** An empty one beside it: the same engine, disk and settings. */
    public static Place beside(KarafServer server) throws IOException, SQLException {
        Place settings = settings(server);
        if (settings.url().startsWith("jdbc:sqlite")) {
            String file = server.folder().resolve("spare.db").toString();
            return new Place(settings.url().replace(SHIPPED, file), settings.user(), settings.password());
        }
        String name = "spare_" + server.pid();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new Place(
                settings.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), settings.user(), settings.password());
    }

    private static Place settings(KarafServer server) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(server.folder().resolve("etc/org.ops4j.datasource-training.cfg"))) {
            settings.load(file);
        }
        return new Place(
                settings.getProperty("url"), settings.getProperty("user", ""), settings.getProperty("password", ""));
    }
}
