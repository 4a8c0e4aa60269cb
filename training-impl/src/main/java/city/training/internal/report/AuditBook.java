package city.training.internal.report;

import city.training.Page;
import city.training.Paging;
import city.training.internal.storage.Database;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.report.AuditEntry;
import city.training.report.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail, for those who may read it. */
@Component
public final class AuditBook implements AuditTrail {
    private final Database database;

    @Activate
    public AuditBook(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Page<AuditEntry> of(Caller caller, String subject, Paging paging) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        return database.read(sql -> new AuditStore(sql).of(subject, paging));
    }
}
