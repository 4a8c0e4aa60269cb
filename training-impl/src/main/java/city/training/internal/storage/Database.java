package city.training.internal.storage;

import city.training.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the data. It is there as a service from the moment it is open and migrated; when the database goes away
 * later, calls fail with {@link UnavailableException} until it is back.
 */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int ATTEMPTS = 3;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withRenderNameCase(RenderNameCase.AS_IS)
            .withRenderSchema(false)
            .withExecuteLogging(false);

    private final DataSource dataSource;
    private final Flavour flavour;
    /** Made once, since making one costs more than most statements; it works on what the thread has borrowed. */
    private final DSLContext sql;

    private final ThreadLocal<Connection> borrowed = new ThreadLocal<>();
    private final AtomicLong changes = new AtomicLong();
    /** SQLite has one writer; waiting here is fair and prompt, waiting in SQLite is polling. */
    private final ReentrantLock oneWriter = new ReentrantLock(true);

    public Database(DataSource dataSource, Flavour flavour) {
        this.dataSource = dataSource;
        this.flavour = flavour;
        this.sql = DSL.using(new Borrowed(borrowed), flavour.dialect(), SETTINGS);
    }

    public Flavour flavour() {
        return flavour;
    }

    /**
     * Reads outside a transaction; each statement sees what is committed when it runs. In the midst of a transaction of this
     * thread it reads on, and sees, what that does: were it to wait for a second connection, all might wait for each other.
     */
    public <T> T read(Function<DSLContext, T> work) {
        if (borrowed.get() != null) {
            return work.apply(sql);
        }
        try (Connection connection = dataSource.getConnection()) {
            return on(connection, work);
        } catch (SQLException e) {
            throw unavailable(e);
        } catch (DataAccessException e) {
            throw translated(e);
        }
    }

    /**
     * One transaction: committed and on disk when this returns, undone when the work throws. Where the database chose it to
     * give way to others it waited for, nothing of it is left and it is tried again.
     *
     * @throws UnavailableException where the database failed; whether a commit under way was stored is then not known
     */
    public <T> T write(Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(work);
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !flavour.gaveWay(e)) {
                    throw translated(e);
                }
            }
        }
    }

    private <T> T writeOnce(Function<DSLContext, T> work) {
        boolean alone = flavour == Flavour.SQLITE;
        if (alone) {
            oneWriter.lock();
        }
        try (Connection connection = dataSource.getConnection()) {
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw unavailable(e);
        } finally {
            if (alone) {
                oneWriter.unlock();
            }
        }
    }

    /** Grows with each transaction that this process committed. */
    public long changes() {
        return changes.get();
    }

    /** Whether the failure says that a key was taken already. */
    public boolean isDuplicate(DataAccessException failure) {
        return flavour.isDuplicate(failure);
    }

    private <T> T inTransaction(Connection connection, Function<DSLContext, T> work) throws SQLException {
        flavour.beforeWriting(connection);
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = on(connection, work);
            connection.commit();
            done = true;
            changes.incrementAndGet();
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
            restore(connection);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("Rolling back failed; the connection is broken and with it the transaction", e);
        }
    }

    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("The connection is broken; its pool discards it", e);
        }
    }

    private <T> T on(Connection connection, Function<DSLContext, T> work) {
        Connection outer = borrowed.get();
        borrowed.set(connection);
        try {
            return work.apply(sql);
        } finally {
            if (outer == null) {
                borrowed.remove();
            } else {
                borrowed.set(outer);
            }
        }
    }

    private RuntimeException translated(DataAccessException failure) {
        return flavour.isUnavailable(failure) ? unavailable(failure) : failure;
    }

    private static UnavailableException unavailable(Exception failure) {
        LOG.warn("The database did not answer: {}", failure.getMessage());
        LOG.debug("The database did not answer", failure);
        UnavailableException unavailable = new UnavailableException("The database does not answer", RETRY_AFTER);
        unavailable.initCause(failure);
        return unavailable;
    }

    /** A statement that outlives its transaction finds nothing to run on. */
    private record Borrowed(ThreadLocal<Connection> connection) implements ConnectionProvider {
        @Override
        public @Nullable Connection acquire() {
            return connection.get();
        }

        @Override
        public void release(Connection same) {}
    }
}
