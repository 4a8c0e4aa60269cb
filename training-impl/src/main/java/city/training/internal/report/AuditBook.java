package city.training.internal.report;

import city.training.Page;
import city.training.Paging;
import city.training.internal.storage.Database;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.report.AuditEntry;
import city.training.report.AuditTrail;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail, for those who may read it. */
@Component
public final class AuditBook implements AuditTrail {
    private final Database database;
    private final Clock clock;

    @Activate
    public AuditBook(@Reference Database database) {
        this(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    AuditBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Page<AuditEntry> of(Caller caller, String subject, Paging paging) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        AccessLog.record(database, caller, "TRAIL_READ", Map.of("subject", subject), clock.instant());
        return database.read(sql -> new AuditStore(sql).of(subject, paging));
    }
}
