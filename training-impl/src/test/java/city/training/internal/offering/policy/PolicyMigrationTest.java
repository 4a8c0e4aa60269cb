package city.training.internal.offering.policy;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.internal.storage.TestDatabases;
import city.training.internal.storage.opening.Migrations;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.Policies;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyMigrationTest {
    private static final String OFFERING =
            "INSERT INTO offering (id, course_id, round_name, capacity, waiting_list_size,"
                    + " admission, opens_at, closes_at, cancel_until, ends_at, version)"
                    + " VALUES ('%s', 'course', '', 1, 0, 'FIRST_COME', 1, 2, 2, 2, 1)";

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(TestDatabases.temporaryFile()), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void policies_stored_before_there_was_a_column_for_them_are_kept(DataSource source) throws SQLException {
        migrateToVersionFour(source);
        execute(
                source,
                "INSERT INTO course (id, title, title_key, field, level, mode, minutes, needs_pc, goal, version)"
                        + " VALUES ('course', 't', 't', 'f', 'l', 'm', 60, 0, '', 1)",
                OFFERING.formatted("a"),
                OFFERING.formatted("b"),
                OFFERING.formatted("c"),
                "INSERT INTO approval_policy VALUES"
                        + " ('a', 'DEPARTMENT_HEAD,DEPARTMENT_OFFICER', 'ESCALATE', 48, 24, 'BY_APPROVAL')",
                "INSERT INTO approval_policy VALUES ('b', 'TRAINING_OFFICER', 'WAIT', NULL, 0, 'BY_REQUEST')");

        new Migrations(source).apply();

        assertThat(policies(source))
                .containsExactly(
                        Policies.NONE.with(new ApprovalPolicy(
                                List.of(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER),
                                Silence.ESCALATE,
                                Optional.of(48),
                                24,
                                Rank.BY_APPROVAL)),
                        Policies.NONE.with(ApprovalPolicy.by(Approver.TRAINING_OFFICER)),
                        Policies.NONE);
    }

    private static void migrateToVersionFour(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .table("training_schema_history")
                .loggers("slf4j")
                .target("4")
                .load()
                .migrate();
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<Policies> policies(DataSource source) throws SQLException {
        List<Policies> policies = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT policies FROM offering ORDER BY id")) {
            while (rows.next()) {
                policies.add(PolicyText.read(rows.getString(1)));
            }
        }
        return policies;
    }
}
