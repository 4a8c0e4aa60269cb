package city.training.internal.catalogue;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Programmes;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Conflicts;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.internal.storage.RequestKeyStore;
import city.training.people.Caller;
import city.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The yearly programmes. */
@Component
public final class ProgrammeBook implements Programmes {
    private final Database database;
    private final Clock clock;

    /** A change, as its request key remembers it. */
    private record Changing(ProgrammeId id, Programme.Draft draft, long version) {}

    @Activate
    public ProgrammeBook(@Reference Database database) {
        this(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    ProgrammeBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ProgrammeId create(Caller caller, Programme.Draft raw) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Programme.Draft draft = ProgrammeRules.checked(raw);
        Instant now = clock.instant();
        return Conflicts.write(
                database,
                sql -> new ProgrammeId(
                        new RequestKeyStore(sql).once(caller, draft, now, () -> insert(sql, caller, draft, now))));
    }

    @Override
    public Programme change(Caller caller, ProgrammeId id, Programme.Draft raw, long version) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Programme.Draft draft = ProgrammeRules.checked(raw);
        Instant now = clock.instant();
        return Conflicts.write(database, sql -> {
            Changing command = new Changing(id, draft, version);
            new RequestKeyStore(sql).once(caller, command, now, () -> update(sql, caller, command, now));
            return found(sql, id);
        });
    }

    @Override
    public Programme get(ProgrammeId id) {
        return database.read(sql -> found(sql, id));
    }

    @Override
    public Page<Programme> list(Paging paging) {
        return database.read(sql -> new ProgrammeStore(sql).list(paging));
    }

    private static UUID insert(DSLContext sql, Caller caller, Programme.Draft draft, Instant now) {
        ProgrammeStore programmes = new ProgrammeStore(sql);
        programmes.named(draft.year(), draft.name()).ifPresent(other -> {
            throw Conflicts.nameTaken(draft.name());
        });
        UUID id = Ids.next();
        programmes.insert(id, draft);
        new AuditStore(sql)
                .add(Change.of("programme/" + id, now, caller.staffId(), "CREATED", ProgrammeRules.facts(draft)));
        return id;
    }

    private static UUID update(DSLContext sql, Caller caller, Changing command, Instant now) {
        ProgrammeStore programmes = new ProgrammeStore(sql);
        Programme before = found(sql, command.id());
        Programme.Draft draft = command.draft();
        programmes
                .named(draft.year(), draft.name())
                .filter(other -> !other.equals(command.id()))
                .ifPresent(other -> {
                    throw Conflicts.nameTaken(draft.name());
                });
        Differences differences = ProgrammeRules.differences(before, draft);
        if (before.version() != command.version()
                || (!differences.none() && !programmes.update(command.id(), draft, command.version()))) {
            throw Conflicts.stale(found(sql, command.id()).version());
        }
        if (!differences.none()) {
            new AuditStore(sql)
                    .add(Change.of("programme/" + command.id(), now, caller.staffId(), "CHANGED", differences.facts()));
        }
        return command.id().value();
    }

    private static Programme found(DSLContext sql, ProgrammeId id) {
        return new ProgrammeStore(sql).find(id).orElseThrow(() -> new NotFoundException("programme", id));
    }
}
