package city.training.internal.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything in which the two databases differ stands here. */
public enum Flavour {
    /** One writer at a time: whoever writes holds the whole file, so rows need no locks of their own. */
    SQLITE(SQLDialect.SQLITE) {
        @Override
        void beforeWriting(Connection connection) throws SQLException {
            run(connection, "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON");
        }

        @Override
        public void warnOfUnsafeSettings(Connection connection) throws SQLException {
            run(connection, "PRAGMA journal_mode=WAL");
        }

        @Override
        boolean isUnavailable(SQLException failure) {
            return SQLITE_TROUBLE.contains(failure.getErrorCode() & 0xff);
        }

        @Override
        boolean isDuplicate(SQLException failure) {
            return (failure.getErrorCode() & 0xff) == SQLITE_CONSTRAINT;
        }

        @Override
        public <R extends Record> Select<R> locked(SelectForUpdateStep<R> select) {
            return select;
        }

        @Override
        public void lock(SelectForUpdateStep<?> select) {}

        @Override
        public void lockPeople(DSLContext sql, Collection<String> staff, long now) {}
    },

    /** Many nodes: the row lock of an offering orders what is decided about it. */
    POSTGRESQL(SQLDialect.POSTGRES) {
        @Override
        void beforeWriting(Connection connection) throws SQLException {
            run(
                    connection,
                    "SET synchronous_commit = on; SET idle_in_transaction_session_timeout = " + LONGEST_SILENCE);
        }

        @Override
        public void warnOfUnsafeSettings(Connection connection) throws SQLException {
            try (Statement ask = connection.createStatement();
                    var answer = ask.executeQuery("SHOW fsync")) {
                if (answer.next() && "off".equals(answer.getString(1))) {
                    LOG.warn("PostgreSQL runs with fsync = off: when its machine loses power, enrolments that were"
                            + " acknowledged are lost. Switch it on.");
                }
            }
        }

        @Override
        boolean isUnavailable(SQLException failure) {
            String state = failure.getSQLState();
            return state == null || state.length() < 2 || POSTGRESQL_TROUBLE.contains(state.substring(0, 2));
        }

        @Override
        boolean isDuplicate(SQLException failure) {
            return "23505".equals(failure.getSQLState());
        }

        @Override
        public <R extends Record> Select<R> locked(SelectForUpdateStep<R> select) {
            return select.forUpdate();
        }

        @Override
        public void lock(SelectForUpdateStep<?> select) {
            select.forUpdate().fetch();
        }

        @Override
        public void lockPeople(DSLContext sql, Collection<String> staff, long now) {
            if (!staff.isEmpty()) {
                new PersonLockStore(sql).lock(staff, now);
            }
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(Flavour.class);
    private static final int SQLITE_CONSTRAINT = 19;
    /** In milliseconds. A node that stops in the middle of a transaction must not keep the others waiting for its locks. */
    private static final int LONGEST_SILENCE = 5_000;

    /** BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB. */
    private static final Set<Integer> SQLITE_TROUBLE = Set.of(5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26);
    /** Connection, read-only or broken transaction, rollback, resources, operator, system, internal. */
    private static final Set<String> POSTGRESQL_TROUBLE = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private final SQLDialect dialect;

    Flavour(SQLDialect dialect) {
        this.dialect = dialect;
    }

    public static Flavour of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "SQLite" -> SQLITE;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new DatabaseRefused("The data source 'training' is a " + product
                        + " database. This module keeps its data in SQLite or PostgreSQL.");
        };
    }

    SQLDialect dialect() {
        return dialect;
    }

    /** What a connection needs before its transaction begins, so that a commit is on disk when it returns. */
    abstract void beforeWriting(Connection connection) throws SQLException;

    /** Once, when the database is opened. */
    public abstract void warnOfUnsafeSettings(Connection connection) throws SQLException;

    /** Whether the database could not work, rather than would not. */
    abstract boolean isUnavailable(SQLException failure);

    abstract boolean isDuplicate(SQLException failure);

    /** The same rows, locked until the end of the transaction. */
    public abstract <R extends Record> Select<R> locked(SelectForUpdateStep<R> select);

    /** Locks these rows until the end of the transaction; where there is only one writer, there is nothing to do. */
    public abstract void lock(SelectForUpdateStep<?> select);

    /** Orders what different offerings decide about the same people at the same time. */
    public abstract void lockPeople(DSLContext sql, Collection<String> staff, long now);

    boolean isUnavailable(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        return cause != null && isUnavailable(cause);
    }

    /** Whether the transaction was undone by the database so that another one could go on (deadlock, serialisation). */
    boolean gaveWay(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        String state = cause == null ? null : cause.getSQLState();
        return "40P01".equals(state) || "40001".equals(state);
    }

    boolean isDuplicate(@Nullable DataAccessException failure) {
        SQLException cause = failure == null ? null : failure.getCause(SQLException.class);
        return cause != null && isDuplicate(cause);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
