package city.training.internal.catalogue;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.CourseSearch;
import city.training.catalogue.Courses;
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

/** The courses of the catalogue. */
@Component
public final class CourseBook implements Courses {
    private final Database database;
    private final CourseSeats seats;
    private final Clock clock;

    /** A change, as its request key remembers it. */
    private record Changing(CourseId id, Course.Draft draft, long version) {}

    @Activate
    public CourseBook(@Reference Database database, @Reference CourseSeats seats) {
        this(database, seats, Clock.tickMillis(ZoneOffset.UTC));
    }

    CourseBook(Database database, CourseSeats seats, Clock clock) {
        this.database = database;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public CourseId create(Caller caller, Course.Draft raw) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Course.Draft draft = CourseRules.checked(raw);
        Instant now = clock.instant();
        return Conflicts.write(
                database,
                sql -> new CourseId(
                        new RequestKeyStore(sql).once(caller, draft, now, () -> insert(sql, caller, draft, now))));
    }

    @Override
    public Course change(Caller caller, CourseId id, Course.Draft raw, long version) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Course.Draft draft = CourseRules.checked(raw);
        Instant now = clock.instant();
        return Conflicts.write(database, sql -> {
            Changing command = new Changing(id, draft, version);
            new RequestKeyStore(sql).once(caller, command, now, () -> update(sql, caller, command, now));
            return found(sql, id);
        });
    }

    @Override
    public Course get(CourseId id) {
        return database.read(sql -> found(sql, id));
    }

    @Override
    public Page<Course> search(CourseSearch search, Paging paging) {
        return database.read(sql -> new CourseStore(sql).search(search, paging));
    }

    private static UUID insert(DSLContext sql, Caller caller, Course.Draft draft, Instant now) {
        mustHaveProgramme(sql, draft);
        UUID id = Ids.next();
        new CourseStore(sql).insert(id, draft);
        new AuditStore(sql).add(Change.of("course/" + id, now, caller.staffId(), "CREATED", CourseRules.facts(draft)));
        return id;
    }

    private UUID update(DSLContext sql, Caller caller, Changing command, Instant now) {
        Course before = found(sql, command.id());
        mustHaveProgramme(sql, command.draft());
        Differences differences = CourseRules.differences(before, command.draft());
        if (before.version() != command.version()
                || (!differences.none()
                        && !new CourseStore(sql).update(command.id(), command.draft(), command.version()))) {
            throw Conflicts.stale(found(sql, command.id()).version());
        }
        if (before.needsPc() != command.draft().needsPc()) {
            seats.recount(sql, caller.staffId(), command.id(), now);
        }
        if (!differences.none()) {
            new AuditStore(sql)
                    .add(Change.of("course/" + command.id(), now, caller.staffId(), "CHANGED", differences.facts()));
        }
        return command.id().value();
    }

    private static void mustHaveProgramme(DSLContext sql, Course.Draft draft) {
        draft.programme().filter(id -> !new ProgrammeStore(sql).exists(id)).ifPresent(id -> {
            throw new NotFoundException("programme", id);
        });
    }

    private static Course found(DSLContext sql, CourseId id) {
        return new CourseStore(sql).find(id).orElseThrow(() -> new NotFoundException("course", id));
    }
}
