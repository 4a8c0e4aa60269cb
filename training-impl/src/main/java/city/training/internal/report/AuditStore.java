package city.training.internal.report;

import static city.training.internal.db.Tables.AUDIT;
import static org.jooq.impl.DSL.max;

import city.training.Page;
import city.training.Paging;
import city.training.internal.storage.Json;
import city.training.report.AuditEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectLimitStep;

/** The audit trail. Entries are only ever added. */
public final class AuditStore {
    /** How long all facts of a change may be together, as they are written. */
    public static final int MOST_FACTS = 20_000;

    private final DSLContext sql;

    public AuditStore(DSLContext sql) {
        this.sql = sql;
    }

    /** How long these facts are as they are written. */
    public static int length(Map<String, ?> facts) {
        return Json.of(texts(facts)).length();
    }

    public void add(Change change) {
        addAll(List.of(change));
    }

    /**
     * Adds the changes in their order. Whoever changes a subject holds its row, so its entries get their numbers one after
     * another; the key would refuse a number given twice.
     */
    public void addAll(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, Long> last =
                lastNumbers(changes.stream().map(Change::subject).collect(Collectors.toSet()));
        var rows = sql.insertInto(
                AUDIT,
                AUDIT.SUBJECT,
                AUDIT.SEQ,
                AUDIT.OCCURRED_AT,
                AUDIT.ACTOR,
                AUDIT.ACTION,
                AUDIT.ENROLMENT_ID,
                AUDIT.REASON,
                AUDIT.FACTS);
        for (Change change : changes) {
            rows = rows.values(
                    change.subject(),
                    last.merge(change.subject(), 1L, Long::sum),
                    change.at().toEpochMilli(),
                    change.actor().value(),
                    change.action(),
                    change.enrolment().map(Object::toString).orElse(null),
                    change.reason(),
                    Json.of(texts(change.facts())));
        }
        rows.execute();
    }

    Page<AuditEntry> of(String subject, Paging paging) {
        long total = sql.fetchCount(sql.selectOne().from(AUDIT).where(AUDIT.SUBJECT.eq(subject)));
        List<AuditEntry> entries =
                entries(subject).limit(paging.size()).offset(paging.offset()).fetch(row -> entry(subject, row));
        return new Page<>(entries, paging.page(), paging.size(), total);
    }

    /** The whole trail of a subject, in order. */
    public List<AuditEntry> all(String subject) {
        return entries(subject).fetch(row -> entry(subject, row));
    }

    private SelectLimitStep<Record6<Long, Long, String, String, String, String>> entries(String subject) {
        return sql.select(AUDIT.SEQ, AUDIT.OCCURRED_AT, AUDIT.ACTOR, AUDIT.ACTION, AUDIT.REASON, AUDIT.FACTS)
                .from(AUDIT)
                .where(AUDIT.SUBJECT.eq(subject))
                .orderBy(AUDIT.SEQ);
    }

    private static AuditEntry entry(String subject, Record6<Long, Long, String, String, String, String> row) {
        return new AuditEntry(
                subject,
                row.value1(),
                Instant.ofEpochMilli(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                Json.texts(row.value6()));
    }

    private Map<String, Long> lastNumbers(Collection<String> subjects) {
        Map<String, Long> last = new HashMap<>();
        sql.select(AUDIT.SUBJECT, max(AUDIT.SEQ))
                .from(AUDIT)
                .where(AUDIT.SUBJECT.in(subjects))
                .groupBy(AUDIT.SUBJECT)
                .forEach(row -> last.put(row.value1(), row.value2()));
        return last;
    }

    private static Map<String, String> texts(Map<String, ?> facts) {
        Map<String, String> texts = new TreeMap<>();
        facts.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
