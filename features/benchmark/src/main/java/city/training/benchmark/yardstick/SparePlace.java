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

/** An empty database beside a server's own: the same engine, disk and settings. */
public final class SparePlace {
    private SparePlace() {}

    public static OneByOne beside(KarafServer server) throws IOException, SQLException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(server.folder().resolve("etc/org.ops4j.datasource-training.cfg"))) {
            settings.load(file);
        }
        String url = settings.getProperty("url");
        String user = settings.getProperty("user", "");
        String password = settings.getProperty("password", "");
        if (url.startsWith("jdbc:sqlite")) {
            String file = server.folder().resolve("spare.db").toString();
            return new OneByOne(url.replace("${karaf.base}/training/training.db", file), user, password);
        }
        String name = "spare_" + server.pid();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new OneByOne(url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), user, password);
    }
}
