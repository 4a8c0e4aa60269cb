package city.training.internal.enrolment.restriction;

import city.training.enrolment.restriction.Restriction;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Keeps, and tells others, what was done about a restriction, in the transaction that does it. */
final class RestrictionTrail {
    private final Outbox outbox;

    RestrictionTrail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param what a stable code, which is also the end of the event's topic */
    void record(DSLContext sql, Restriction after, String what, Step step) {
        record(sql, after, what, step, Map.of());
    }

    void record(DSLContext sql, Restriction after, String what, Step step, Map<String, ?> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("staffId", after.person().staff());
        facts.put("from", after.from());
        facts.put("until", after.until());
        new AuditStore(sql)
                .add(new Change(
                        "restriction/" + after.id(),
                        step.at(),
                        step.by(),
                        what,
                        Optional.empty(),
                        step.reason(),
                        facts));
        outbox.add(
                sql, List.of(Event.ofRestriction(after.id(), after.person().staff(), after.until(), what, step.at())));
    }
}
