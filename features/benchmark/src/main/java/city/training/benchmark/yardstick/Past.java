package city.training.benchmark.yardstick;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Years of training that lie behind a city, written straight into the module's tables: nobody waits for them to pass. */
public final class Past {
    private static final int SEATS = 100;
    private static final int ROWS_A_BATCH = 1_000;
    private static final int ROWS_A_TRANSACTION = 20_000;
    private static final long LONG_AGO = 1_500_000_000_000L;

    private final Connection connection;
    private final PreparedStatement staff;
    private final PreparedStatement offering;
    private final PreparedStatement enrolment;
    private final PreparedStatement audit;
    private final String course;

    private Past(Connection connection, String course) throws SQLException {
        this.connection = connection;
        this.course = course;
        this.staff = connection.prepareStatement("INSERT INTO staff (id, name, department, grade, series, email)"
                + " VALUES (?, ?, '세무과', '7급', '행정', '')");
        this.offering = connection.prepareStatement(
                "INSERT INTO offering (id, course_id, round_name, capacity, waiting_list_size, admission, opens_at,"
                        + " closes_at, cancel_until, ends_at, version) VALUES (?, ?, '', ?, 0, 'FIRST_COME', ?, ?, ?, ?, 1)");
        this.enrolment = connection.prepareStatement("INSERT INTO enrolment (offering_id, id, staff_id, state, rank_no,"
                + " requested_at, changed_at) VALUES (?, ?, ?, 'COMPLETED', ?, ?, ?)");
        this.audit = connection.prepareStatement("INSERT INTO audit (subject, seq, occurred_at, actor, action,"
                + " enrolment_id, reason, facts) VALUES (?, ?, ?, ?, 'COMPLETED', ?, '', ?)");
    }

    /**
     * @param place where the server keeps its data
     * @param people who are there already, numbered from 0: they have a past, too
     * @param staff how many there are to be in all
     */
    public static void fill(Place place, String course, int people, int staff, int enrolments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            connection.setAutoCommit(false);
            Past past = new Past(connection, course);
            past.hire(people, staff);
            past.teach(staff, enrolments);
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private void hire(int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            add(staff, i, "p" + i, "이름" + i);
        }
        staff.executeBatch();
    }

    private void teach(int people, int enrolments) throws SQLException {
        String id = "";
        for (int i = 0; i < enrolments; i++) {
            long day = LONG_AGO + i / SEATS * 1_000L;
            if (i % SEATS == 0) {
                id = UUID.randomUUID().toString();
                add(offering, 1, id, course, SEATS, day, day, day, day);
                offering.executeBatch();
            }
            String one = UUID.randomUUID().toString();
            String person = "p" + i % people;
            long rank = i % SEATS + 1L;
            add(enrolment, i, id, one, person, rank, day, day);
            String facts = "{\"enrolmentId\":\"%s\",\"rank\":\"%d\",\"staffId\":\"%s\"}".formatted(one, rank, person);
            add(audit, i, "offering/" + id, rank, day, person, one, facts);
        }
        enrolment.executeBatch();
        audit.executeBatch();
    }

    private void add(PreparedStatement statement, int row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (row % ROWS_A_BATCH == ROWS_A_BATCH - 1) {
            statement.executeBatch();
        }
        if (row % ROWS_A_TRANSACTION == ROWS_A_TRANSACTION - 1) {
            connection.commit();
        }
    }
}
