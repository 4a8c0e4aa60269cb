package city.training.internal.offering;

import city.training.ConflictException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.moment.Appointments;
import city.training.internal.offering.moment.CallingOff;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Conflicts;
import city.training.internal.storage.Database;
import city.training.internal.storage.Glance;
import city.training.internal.storage.Ids;
import city.training.internal.storage.RequestKeyStore;
import city.training.internal.table.Faults;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.Offerings;
import city.training.offering.Policies;
import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dated runs of courses. */
@Component
public final class OfferingBook implements Offerings {
    private static final int KEPT = 200;

    private final Database database;
    private final SeatLine line;
    private final Outbox outbox;
    private final Clock clock;
    private final CallingOff callingOff;
    private final Glance<OfferingId, Optional<Offering>> one;
    private final Glance<Asked, Page<Offering>> lists;

    /** A change, as its request key remembers it. */
    private record Changing(
            OfferingId id, Offering.Draft draft, long version, Optional<Offering.Displacement> displacement) {}

    private record Asked(OfferingSearch search, Paging paging) {}

    @Activate
    public OfferingBook(@Reference Database database, @Reference SeatLine line, @Reference Outbox outbox) {
        this(database, line, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    OfferingBook(Database database, SeatLine line, Outbox outbox, Clock clock) {
        this.database = database;
        this.line = line;
        this.outbox = outbox;
        this.clock = clock;
        this.callingOff = new CallingOff(database, line, outbox, clock);
        this.one = new Glance<>(database, KEPT);
        this.lists = new Glance<>(database, KEPT);
    }

    @Override
    public OfferingId create(Caller caller, Offering.Draft draft) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Instant now = clock.instant();
        OfferingTimeline.check(draft, now);
        return unlessRoomTaken(sql -> new OfferingId(new RequestKeyStore(sql).once(caller, draft, now, () -> {
            OfferingId id = new OfferingId(Ids.next());
            lockRoomsFor(sql, id, draft);
            new OfferingStore(sql).insert(id.value(), draft);
            Appointments.make(sql, id, Policies.NONE, draft.policies(), now);
            new SessionStore(sql).replace(id, draft.sessions());
            SeatCut.mustHoldAllocations(new OfferingStore(sql).capacity(id), draft, now);
            record(sql, caller, id, "CREATED", draft, now);
            return id.value();
        })));
    }

    @Override
    public Offering change(
            Caller caller,
            OfferingId id,
            Offering.Draft draft,
            long version,
            Optional<Offering.Displacement> displacement) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Instant asked = clock.instant();
        OfferingTimeline.check(draft, asked);
        displacement.ifPresent(SeatCut::check);
        Changing command = new Changing(id, draft, version, displacement);
        return unlessRoomTaken(sql -> {
            new RequestKeyStore(sql).once(caller, command, asked, () -> update(sql, caller, command));
            return new OfferingListStore(sql).find(id).orElseThrow();
        });
    }

    private UUID update(DSLContext sql, Caller caller, Changing command) {
        OfferingId id = command.id();
        Offering.Draft draft = command.draft();
        Offering before = lock(sql, id, command.version());
        // Behind the lock, so that what it causes is not earlier than what came before it.
        Instant now = clock.instant();
        mustNotStrand(sql, before, draft);
        lockRoomsFor(sql, id, draft);
        new OfferingStore(sql).update(id, draft, command.version() + 1);
        Appointments.make(sql, id, before.policies(), draft.policies(), now);
        new SessionStore(sql).replace(id, draft.sessions());
        SeatCut.mustHoldAllocations(new OfferingStore(sql).capacity(id), draft, now);
        displace(sql, caller, id, command.displacement(), now);
        record(sql, caller, id, "CHANGED", draft, now);
        line.passOn(sql, caller.staffId(), id, now);
        return id.value();
    }

    /** Who asked under one way of giving seats must not be left waiting for a decision that no longer comes. */
    private static void mustNotStrand(DSLContext sql, Offering before, Offering.Draft draft) {
        int live = before.admission() == draft.admission() ? 0 : new OfferingStore(sql).liveEnrolments(before.id());
        if (live > 0) {
            throw new ConflictException(
                    "People have asked for a seat under the admission there is",
                    new Refusal(
                            Reason.ADMISSION_IN_USE,
                            Map.of("admission", before.admission().name(), "live", live)));
        }
    }

    @Override
    public Offering callOff(Caller caller, OfferingId id, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER);
        get(id);
        Faults.checkReason("reason", reason, true);
        callingOff.callOff(caller, id, reason);
        return get(id);
    }

    @Override
    public Offering get(OfferingId id) {
        return one.of(id, clock.instant(), () -> database.read(sql -> new OfferingListStore(sql).find(id)))
                .orElseThrow(() -> new NotFoundException("offering", id));
    }

    @Override
    public Map<OfferingId, Offering> findAll(Collection<OfferingId> ids) {
        return database.read(sql -> new OfferingListStore(sql).offerings(ids)).stream()
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    @Override
    public Page<Offering> search(OfferingSearch search, Paging paging) {
        Instant now = clock.instant();
        return lists.of(
                new Asked(search, paging),
                now,
                () -> database.read(sql -> new OfferingListStore(sql).search(search, paging, now)));
    }

    private Offering lock(DSLContext sql, OfferingId id, long version) {
        if (new OfferingStore(sql).lock(database.flavour(), List.of(id)).isEmpty()) {
            throw new NotFoundException("offering", id);
        }
        Offering stored = new OfferingListStore(sql).find(id).orElseThrow();
        if (stored.version() != version) {
            throw Conflicts.stale(stored.version());
        }
        stored.calledOff().ifPresent(off -> {
            throw new ConflictException(
                    "It does not take place",
                    new Refusal(Reason.OFFERING_CALLED_OFF, Map.of("at", off.at(), "reason", off.reason())));
        });
        return stored;
    }

    /** Behind the rooms' locks nobody else can book them until we have. */
    private void lockRoomsFor(DSLContext sql, OfferingId id, Offering.Draft draft) {
        new OfferingStore(sql).missingCourse(draft).ifPresent(course -> {
            throw new NotFoundException("course", course);
        });
        List<RoomId> wanted = draft.sessions().stream()
                .map(Session.Draft::room)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<RoomId> there = new RoomStore(sql).lock(database.flavour(), wanted);
        wanted.stream().filter(room -> !there.contains(room)).findFirst().ifPresent(room -> {
            throw new NotFoundException("room", room);
        });
        List<Refusal> clashes = new SessionStore(sql).roomClashes(id, draft.sessions());
        if (!clashes.isEmpty()) {
            throw new ConflictException("A room is in use at that time", clashes);
        }
    }

    private void displace(
            DSLContext sql, Caller caller, OfferingId id, Optional<Offering.Displacement> displacement, Instant now) {
        int capacity = new OfferingStore(sql).capacity(id);
        List<SeatLine.Seat> losing = line.losingAt(sql, id, capacity);
        if (losing.isEmpty()) {
            return;
        }
        Offering.Displacement said = SeatCut.agreed(id, capacity, losing, displacement);
        line.displace(sql, caller.staffId(), id, said, now);
    }

    private void record(
            DSLContext sql, Caller caller, OfferingId id, String action, Offering.Draft draft, Instant now) {
        new AuditStore(sql).add(Change.of("offering/" + id, now, caller.staffId(), action, OfferingFacts.of(draft)));
        outbox.add(sql, List.of(Event.ofOffering(id, action, now)));
    }

    private <T> T unlessRoomTaken(Function<DSLContext, T> work) {
        try {
            return database.write(work);
        } catch (DataAccessException e) {
            if (database.isDuplicate(e)) {
                throw new ConflictException("A room is in use at that time", Refusal.of(Reason.ROOM_CLASH));
            }
            throw e;
        }
    }
}
