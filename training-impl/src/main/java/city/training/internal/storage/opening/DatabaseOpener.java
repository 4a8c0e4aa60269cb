package city.training.internal.storage.opening;

import city.training.internal.storage.Database;
import city.training.internal.storage.Flavour;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database and only then offers it as a service; everything else waits for that. Trying goes on for as long as the
 * component lives, since a database server may come up after us, and a full disk may be cleared.
 */
@Component(service = {})
public final class DatabaseOpener {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpener.class);
    private static final int SECONDS_BETWEEN_TRIES = 2;

    private final BundleContext bundles;
    private final DataSource dataSource;
    private final ScheduledExecutorService tries = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "training-database-opener");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable SingleProcess alone;
    private @Nullable ServiceRegistration<Database> offered;
    private String lastProblem = "";

    @Activate
    public DatabaseOpener(
            BundleContext bundles, @Reference(target = "(osgi.jndi.service.name=training)") DataSource dataSource) {
        this.bundles = bundles;
        this.dataSource = dataSource;
        tries.execute(this::tryToOpen);
    }

    @Deactivate
    void close() throws InterruptedException {
        tries.shutdownNow();
        tries.awaitTermination(30, TimeUnit.SECONDS);
        if (offered != null) {
            offered.unregister();
        }
        release();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it tells its own failures, here
    private void tryToOpen() {
        try {
            Database database = open();
            offered = bundles.registerService(Database.class, database, null);
            LOG.info("The training database is open ({})", database.flavour());
        } catch (RuntimeException | SQLException e) {
            // Whatever it is, it must be tried again: nobody else would, and nobody would hear of it.
            LOG.debug("The database was not opened", e);
            release();
            say(String.valueOf(e.getMessage()));
            if (!tries.isShutdown()) {
                tries.schedule(this::tryToOpen, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
            }
        }
    }

    private Database open() throws SQLException {
        Flavour flavour;
        try (Connection connection = dataSource.getConnection()) {
            flavour = Flavour.of(connection);
            if (flavour == Flavour.SQLITE) {
                alone = SingleProcess.holding(fileOf(connection));
            }
            flavour.warnOfUnsafeSettings(connection);
        }
        new Migrations(dataSource).apply();
        return new Database(dataSource, flavour);
    }

    private static Path fileOf(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL().substring("jdbc:sqlite:".length());
        int settings = url.indexOf('?');
        String file = settings < 0 ? url : url.substring(0, settings);
        return Path.of(file.startsWith("file:") ? file.substring("file:".length()) : file)
                .toAbsolutePath();
    }

    private void release() {
        if (alone != null) {
            try {
                alone.close();
            } catch (IOException e) {
                LOG.debug("The lock file was gone already", e);
            }
            alone = null;
        }
    }

    /** Once for each kind of trouble, not every two seconds. */
    private void say(String problem) {
        if (!problem.equals(lastProblem)) {
            lastProblem = problem;
            LOG.error("The training module waits for its database. {}", problem);
        }
    }
}
