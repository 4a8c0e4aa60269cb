package city.training.internal.storage.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said to PostgreSQL could be said to an engine that spreads its tables over machines. Beside what is called here,
 * {@link WatchedDatabase} looks at every statement of the module in every test.
 */
class PortableSqlTest {
    /** Foreign keys that leave a shard, which CockroachDB and YugabyteDB keep and Citus does not; and why we have them. */
    private static final Map<String, String> KEYS_ACROSS_SHARDS = Map.of(
            "room_use.offering_id -> offering",
            "a second look at what one use case writes behind the room's lock; nothing relies on it");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void every_method_of_every_store_says_only_what_distributed_engines_understand() {
        Map<String, Set<String>> said = StoreCalls.all();

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(said).allSatisfy((method, statements) -> assertThat(statements)
                .as("%s says nothing: give it what it needs in Anything", method)
                .isNotEmpty());
        List<String> objections = new ArrayList<>();
        said.forEach((method, statements) -> statements.forEach(sql -> Portability.objections(sql)
                .forEach(objection -> objections.add(method + " – " + objection + " – " + sql))));
        assertThat(objections).isEmpty();
    }

    @Test
    void every_migration_says_only_what_distributed_engines_understand() {
        assertThat(migrations()).hasSizeGreaterThan(20).allSatisfy(sql -> assertThat(
                        Portability.objectionsToMigration(sql))
                .isEmpty());
    }

    @Test
    void every_table_has_a_key_and_everything_unique_is_unique_within_a_shard() {
        assertThat(Shards.tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.getPrimaryKey()).as("key of %s", table).isNotNull();
            Shards.key(table).ifPresent(key -> assertThat(table.getKeys())
                    .as("unique keys of %s, which is spread by %s", table, key)
                    .allSatisfy(unique -> assertThat(names(unique)).contains(key)));
        });
    }

    @Test
    void every_foreign_key_stays_within_a_shard_or_points_to_what_is_everywhere() {
        List<String> across = Shards.tables().stream()
                .flatMap(table -> table.getReferences().stream())
                .filter(key -> !staysTogether(key))
                .map(key ->
                        key.getTable().getName() + "." + key.getFields().get(0).getName() + " -> "
                                + key.getKey().getTable().getName())
                .toList();

        assertThat(across).containsExactlyInAnyOrderElementsOf(KEYS_ACROSS_SHARDS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_advisory_xact_lock(?)",
                "LISTEN outbox",
                "lock table offering in exclusive mode",
                "select o.id from offering o join course c on c.id = o.course_id where o.id = ? for update of o",
                "select count(*) from enrolment where offering_id = ? group by state for update",
                "select id from outbox order by id limit 10 for update skip locked",
                "select id from offering where course_id = ? for update",
                "select id from offering where id in (?, ?) for update",
                "create table room_use (room_id int, exclude using gist (room_id with =))",
                "alter table approval add foreign key (offering_id) references offering (id) deferrable initially deferred",
                "create trigger t after insert on enrolment for each row execute function f()",
                "create table ticket (id bigserial primary key)",
                "create table ticket (id bigint generated always as identity primary key)",
                "create temporary table seats (id int)",
                "select ctid from enrolment",
                "insert into person_lock (staff_id) values (?) on conflict do nothing",
                "insert into outbox (id, topic) select id, ? from enrolment where offering_id = ?",
                "with gone as (delete from outbox where id = ? returning id) select id from gone",
                "update enrolment set state = ? from offering where offering.id = enrolment.offering_id",
                "update enrolment set state = ? where enrolment.id = ?",
                "delete from audit where audit.occurred_at < ?",
                "select no_such_function(?)"
            })
    void an_offending_statement_is_refused(String sql) {
        assertThat(Portability.objections(sql)).isNotEmpty();
    }

    @Test
    void an_ordinary_statement_is_not() {
        assertThat(Portability.objections("select id from offering where offering.id = ? for update"))
                .isEmpty();
        assertThat(Portability.objections("update enrolment set state = ? where enrolment.offering_id = ? and id = ?"))
                .isEmpty();
        assertThat(Portability.objections("insert into lease (name) values ('LISTEN, lock table') -- listen"))
                .isEmpty();
    }

    /** A child that lies where its parent lies, or a parent that lies everywhere. */
    private static boolean staysTogether(ForeignKey<?, ?> key) {
        Table<?> parent = key.getKey().getTable();
        Optional<String> own = Shards.key(key.getTable());
        Optional<String> parents = Shards.key(parent);
        return parents.isEmpty()
                || (own.isPresent()
                        && key.getFields().get(0).getName().equals(own.get())
                        && key.getKeyFields().get(0).getName().equals(parents.get()));
    }

    private static List<String> names(UniqueKey<?> key) {
        return key.getFields().stream().map(field -> field.getName()).toList();
    }

    private static List<String> migrations() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted()
                    .map(PortableSqlTest::read)
                    .flatMap(script -> Stream.of(script.replaceAll("(?s)/\\*.*?\\*/", " ")
                            .replaceAll("--[^\n]*", " ")
                            .split(";\\s*(\n|$)")))
                    .filter(sql -> !sql.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
