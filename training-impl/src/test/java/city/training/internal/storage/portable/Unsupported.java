package city.training.internal.storage.portable;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What engines that speak PostgreSQL's protocol and spread tables over machines (CockroachDB, YugabyteDB, Citus) do not have,
 * or have in a way nobody should build on: the words that give it away, and why it is on the list.
 */
enum Unsupported {
    ADVISORY_LOCK("\\bpg_(try_)?advisory_", "missing, without effect, or known to one node only"),
    EVENTS("^(listen|notify|unlisten)\\b|\\bpg_notify\\b", "sent by one node to those connected to it"),
    TABLE_LOCK("^lock\\b", "missing, or a stop of the whole cluster"),
    LOCK_ACROSS_TABLES(
            "^(?=.*\\bfor (no key )?update\\b)"
                    + ".*(\\bjoin\\b|\\bgroup by\\b|\\bdistinct\\b|\\bunion\\b|\\bfrom \\w+( as \\w+)?, )",
            "rows are locked in one shard of one table only"),
    SHARED_LOCK("\\bfor (key )?share\\b", "taken as no lock, or as an exclusive one"),
    SKIPPED_LOCKS("\\bskip locked\\b|\\bnowait\\b", "newer versions of some only, and not across shards"),
    EXCLUSION_CONSTRAINT("\\bexclude (using |\\()", "needs an index over all shards"),
    DEFERRED_CONSTRAINT(
            "\\bdeferrable\\b|\\binitially deferred\\b|\\bset constraints\\b", "missing, or for some keys only"),
    TRIGGER_OR_ROUTINE(
            "^create (or replace )?(constraint )?(trigger|function|procedure|rule)\\b|^(call|do)\\b",
            "runs on one node and sees its shard only, or is missing"),
    NUMBER_FROM_A_SEQUENCE(
            "\\b(small|big)?serial[248]?\\b|\\bas identity\\b|\\bnextval\\b|\\bcreate sequence\\b",
            "one number all nodes fight for, or one that does not grow with time; identifiers are made by the node"),
    TEMPORARY_TABLE("\\b(temp|temporary|unlogged) table\\b", "missing, or costs a change of the catalogue each time"),
    PLACE_OF_A_ROW("\\b(ctid|xmin|xmax|cmin|cmax|tableoid)\\b", "says where a row lies on one machine"),
    CURSOR("^(declare|fetch|move)\\b", "missing, or without going back"),
    PREPARED_TRANSACTION(
            "^(prepare transaction|commit prepared|rollback prepared)\\b", "used by the engines themselves"),
    ISOLATION(
            "\\bisolation level\\b",
            "each has other levels and another default; what must not be read twice is locked"),
    WRITE_INSIDE_A_QUERY(
            "\\(\\s*(insert into|update|delete from)\\b|\\bwith \\w+ as .*\\) (insert into|update|delete from)\\b",
            "writes to several shards in one statement, with an order that is the engine's"),
    COPY_INSIDE_THE_DATABASE(
            "^insert into [^(]*(\\([^)]*\\))? select\\b", "moves rows between shards in one statement"),
    WRITE_WITH_A_JOIN(
            "^update \\w+( as \\w+)? set [^(]* from \\w+ |^delete from \\w+( as \\w+)? using\\b",
            "only within one shard"),
    CONFLICT_WITH_ANYTHING("\\bon conflict do\\b", "which key collided is asked of one key, not of all there are"),
    EMPTIED_TABLE(
            "^(truncate|cluster|vacuum|reindex)\\b", "a change of the catalogue on every node, not a transaction"),
    INHERITED_TABLE(
            "\\binherits\\b|\\bpartition of\\b|\\bpartition by (range|list|hash)\\b",
            "clashes with the engine's own spreading"),
    OTHER_INDEX(
            "\\bcreate (unique )?index\\b.* using (gin|gist|spgist|brin|hash)\\b|\\bconcurrently\\b",
            "other index types, or none"),
    CHANGED_COLUMN(
            "^alter table .* alter (column )?\\w+ (set data )?type\\b", "writes a spread table anew, or is refused"),
    OWN_TYPES(
            "\\b(xml|tsvector|tsquery|money|hstore|ltree|int4range|int8range|tsrange|tstzrange|daterange)\\b",
            "not on all of them"),
    LARGE_OBJECT("\\blo_(create|import|export|open)\\b|^copy\\b", "lies on one machine"),
    WALK_OVER_ALL("\\bwith recursive\\b|\\btablesample\\b|\\bgrouping sets\\b", "within one shard only");

    private final Pattern words;
    private final String why;

    Unsupported(String words, String why) {
        this.words = Pattern.compile(words);
        this.why = why;
    }

    /** @param sql as {@link SqlText#plain} has it */
    static List<String> in(String sql) {
        return Arrays.stream(values())
                .filter(feature -> feature.words.matcher(sql).find())
                .map(feature -> feature + ": " + feature.why)
                .toList();
    }
}
