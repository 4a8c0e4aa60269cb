package city.training.benchmark.yardstick;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * The database alone: one connection gives one seat after the other in the module's own tables. Each in a transaction of
 * its own: lock the offering, count, insert the enrolment, its audit entry and its notice, commit to disk. A new offering
 * after every 80, so that counting stays as cheap as it can be.
 */
public final class OneByOne implements AutoCloseable {
    private static final int SEATS = 30;
    private static final int PLACES = 80;

    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement count;
    private final PreparedStatement enrolment;
    private final PreparedStatement audit;
    private final PreparedStatement notice;
    private final String course = UUID.randomUUID().toString();
    private String offering = "";
    private int given = PLACES;
    private int people;

    /** @param place of an empty database, with the settings under which the module uses it */
    public OneByOne(Place place) throws SQLException {
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .load()
                .migrate();
        connection = DriverManager.getConnection(place.url(), place.user(), place.password());
        boolean postgres = place.url().startsWith("jdbc:postgresql");
        try (var once = connection.createStatement()) {
            once.execute(postgres ? "SET synchronous_commit = on" : "PRAGMA synchronous=FULL");
            once.execute(
                    "INSERT INTO course (id, title, title_key, field, level, mode, minutes, needs_pc, goal, version)"
                            + " VALUES ('" + course + "', 't', 't', 'f', 'l', 'CLASSROOM', 60, 0, '', 1)");
        }
        connection.setAutoCommit(false);
        lock = connection.prepareStatement(
                "SELECT capacity, waiting_list_size FROM offering WHERE id = ?" + (postgres ? " FOR UPDATE" : ""));
        count = connection.prepareStatement(
                "SELECT state, count(*), max(rank_no) FROM enrolment WHERE offering_id = ?" + " GROUP BY state");
        enrolment = connection.prepareStatement("INSERT INTO enrolment (offering_id, id, staff_id, state, rank_no,"
                + " requested_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
        audit = connection.prepareStatement("INSERT INTO audit (subject, seq, occurred_at, actor, action, enrolment_id,"
                + " reason, facts) VALUES (?, ?, ?, ?, ?, ?, '', ?)");
        notice = connection.prepareStatement(
                "INSERT INTO outbox (id, occurred_at, topic, properties) VALUES (?, ?, ?, ?)");
    }

    /** Enrolments per second. */
    public double rate(Duration length) throws SQLException {
        int done = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < length.toNanos()) {
            enrolNext();
            done++;
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private void enrolNext() throws SQLException {
        if (given == PLACES) {
            openAnother();
        }
        long now = System.currentTimeMillis();
        lock.setString(1, offering);
        int taken = 0;
        long rank = 0;
        try (ResultSet row = lock.executeQuery()) {
            row.next();
        }
        count.setString(1, offering);
        try (ResultSet rows = count.executeQuery()) {
            while (rows.next()) {
                taken += rows.getInt(2);
                rank = Math.max(rank, rows.getLong(3));
            }
        }
        insert("p" + people++, taken < SEATS ? "CONFIRMED" : "WAITLISTED", rank + 1, now);
        connection.commit();
        given++;
    }

    private void insert(String staff, String state, long rank, long now) throws SQLException {
        String id = UUID.randomUUID().toString();
        String facts = "{\"enrolmentId\":\"%s\",\"rank\":\"%d\",\"staffId\":\"%s\"}".formatted(id, rank, staff);
        execute(enrolment, offering, id, staff, state, rank, now, now);
        execute(audit, "offering/" + offering, rank, now, staff, state, id, facts);
        execute(notice, UUID.randomUUID().toString(), now, "city/training/enrolment/" + state, facts);
    }

    private void openAnother() throws SQLException {
        offering = UUID.randomUUID().toString();
        given = 0;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO offering (id, course_id, round_name, capacity, waiting_list_size, admission, opens_at,"
                        + " closes_at, cancel_until, ends_at, version) VALUES (?, ?, '', ?, ?, 'FIRST_COME', 0, 9, 9, 9, 1)")) {
            execute(insert, offering, course, SEATS, PLACES - SEATS);
        }
        connection.commit();
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
