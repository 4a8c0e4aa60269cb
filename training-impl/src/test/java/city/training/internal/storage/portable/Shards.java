package city.training.internal.storage.portable;

import city.training.internal.db.DefaultSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Table;

/**
 * How the tables would be spread: each by the first column of its key, so that all of one offering, or of one person, lies
 * together, and small ones that everybody reads stand on every node. A row is then changed or locked where it lies only if
 * the statement says which offering or person it belongs to.
 */
final class Shards {
    /** Tables that are copied to every node: they are small, read with everything, and changed by officers only. */
    static final Map<String, String> EVERYWHERE = Map.of(
            "programme", "a few a year",
            "programme_round", "with its programme",
            "course", "hundreds",
            "room", "a few; rooms are locked several at once, in one order",
            "room_use", "the minutes rooms are used, written and deleted with an offering by an officer",
            "lease", "a row for each kind of work that one node does");

    /** Statements that go to several shards, though they change or lock rows: how they begin, and why that is right. */
    private static final Map<String, String> TO_ALL = Map.of(
            "select offering.id from offering where offering.id in (",
                    "decides many small groups in one transaction; in one order, so CockroachDB and YugabyteDB lock them as"
                            + " PostgreSQL does. Citus locks one shard a statement: there, one by one",
            "delete from request_key where request_key.stored_at < ?", "forgets old keys; any order, may be done twice",
            "delete from login where login.expires_at", "forgets old logins; any order, may be done twice",
            "delete from outbox where outbox.id in (", "published ones only, by one node; may be done twice",
            "update approval set handed_to = ? where (approval.handed_to is null and not exists",
                    "requests that ended before anybody was asked; may be done twice");

    private static final Pattern CHANGE = Pattern.compile("^(?:update|delete from) (\\w+)");
    private static final Pattern LOCK = Pattern.compile("\\bfrom (\\w+).* for update");

    private Shards() {}

    /** The column a table is spread by; empty for one that is everywhere. */
    static Optional<String> key(Table<?> table) {
        return EVERYWHERE.containsKey(table.getName()) || table.getPrimaryKey() == null
                ? Optional.empty()
                : Optional.of(table.getPrimaryKey().getFields().get(0).getName());
    }

    static List<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables();
    }

    /** What a change or a lock lacks to be carried out in one place. */
    static List<String> lacking(String sql) {
        return TO_ALL.keySet().stream().anyMatch(sql::startsWith)
                ? List.of()
                : tables().stream()
                        .filter(table -> named(CHANGE, sql, table) || named(LOCK, sql, table))
                        .flatMap(table -> key(table).stream())
                        .filter(key -> !says(sql, key))
                        .map(key -> "SHARD: does not say which " + key + " it belongs to")
                        .toList();
    }

    private static boolean named(Pattern pattern, String sql, Table<?> table) {
        Matcher found = pattern.matcher(sql);
        return found.find() && found.group(1).equals(table.getName());
    }

    private static boolean says(String sql, String key) {
        return Pattern.compile("\\bwhere\\b.*\\b" + key + " = (\\?|'')")
                .matcher(sql)
                .find();
    }
}
