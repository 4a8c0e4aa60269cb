package city.training.internal.notice;

import static city.training.internal.db.Tables.OUTBOX;

import city.training.internal.storage.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Events that have not been published yet, as rows. */
final class OutboxStore {
    private final DSLContext sql;

    OutboxStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Collection<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        var rows = sql.insertInto(OUTBOX, OUTBOX.ID, OUTBOX.OCCURRED_AT, OUTBOX.TOPIC, OUTBOX.PROPERTIES);
        for (Event event : events) {
            rows = rows.values(event.id(), event.at().toEpochMilli(), event.topic(), Json.of(event.properties()));
        }
        rows.execute();
    }

    /** By identifier: it is made behind the lock of what changed, the moment of the change may be before it. */
    List<Event> oldest(int most) {
        return sql.select(OUTBOX.ID, OUTBOX.OCCURRED_AT, OUTBOX.TOPIC, OUTBOX.PROPERTIES)
                .from(OUTBOX)
                .orderBy(OUTBOX.ID)
                .limit(most)
                .fetch(row -> new Event(
                        row.value1(), Instant.ofEpochMilli(row.value2()), row.value3(), Json.texts(row.value4())));
    }

    void delete(Collection<Event> events) {
        sql.deleteFrom(OUTBOX)
                .where(OUTBOX.ID.in(events.stream().map(Event::id).toList()))
                .execute();
    }
}
