package city.training.internal.enrolment;

import city.training.Paging;
import city.training.catalogue.CourseId;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments.RosterEntry;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.OfferingTown;
import city.training.internal.offering.SeatLine;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.offering.Admission;
import city.training.offering.AllocationPolicy;
import city.training.offering.ApprovalPolicy;
import city.training.offering.MinimumPolicy;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Offerings;
import city.training.offering.PassingPolicy;
import city.training.offering.Policies;
import city.training.offering.Rooms;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/** A city with a database, a clock that stands at noon of 1 March 2026, and everybody in the directory. */
public final class City {
    public static final Instant NOON = Instant.parse("2026-03-01T03:00:00Z");
    public static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);

    public final Database database;
    public final SettableClock clock = new SettableClock(NOON);
    public final KnownStaff directory = new KnownStaff();
    public final EnrolmentBook enrolments;
    public final Offerings offerings;
    public final SeatLine line;
    public final Rooms rooms;
    public final CourseId course;
    public final List<Event> events = new ArrayList<>();
    public final Outbox outbox = this::keep;

    public City(Database database) {
        this.database = database;
        this.line = new WaitingLine(database, directory, outbox);
        this.offerings = OfferingTown.offerings(database, line, outbox, clock);
        this.rooms = OfferingTown.rooms(database, line, clock);
        this.enrolments = new EnrolmentBook(
                database, directory, outbox, new Desk.Limits(500, 100, 20_000, 4), Duration.ofSeconds(60), clock);
        this.course = OfferingTown.course(database, "챗봇 기획", true);
    }

    /** Its clerks go home. */
    public void close() throws InterruptedException {
        enrolments.close();
    }

    private synchronized void keep(DSLContext sql, Collection<Event> added) {
        events.addAll(added);
    }

    public CourseId aCourse(String title) {
        return OfferingTown.course(database, title, false);
    }

    public OfferingBuilder anOffering() {
        return new OfferingBuilder(this);
    }

    public Decision enrol(String staff, OfferingId offering) {
        return enrolments.enrol(Caller.staff(new StaffId(staff)), offering);
    }

    public List<Enrolment> roster(OfferingId offering) {
        return enrolments.roster(OFFICER, offering, new Paging(0, Paging.MOST)).items().stream()
                .map(RosterEntry::enrolment)
                .toList();
    }

    public Enrolment of(String staff, OfferingId offering) {
        return roster(offering).stream()
                .filter(enrolment -> enrolment.staff().value().equals(staff))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public void cancel(String staff, OfferingId offering) {
        EnrolmentId id = of(staff, offering).id();
        enrolments.cancel(Caller.staff(new StaffId(staff)), id, "");
    }

    public List<AuditEntry> trail(OfferingId offering) {
        return new AuditBook(database)
                .of(OFFICER, "offering/" + offering, new Paging(0, Paging.MOST))
                .items();
    }

    /** An offering of one seat, open since an hour, taught in a week from noon to three, unless said otherwise. */
    public static final class OfferingBuilder {
        private final City city;
        private CourseId course;
        private Admission admission = Admission.FIRST_COME;
        private int seats = 1;
        private int waiting = 10;
        private Instant opensAt = NOON.minus(Duration.ofHours(1));
        private Instant closesAt = NOON.plus(Duration.ofDays(3));
        private Optional<Instant> cancelUntil = Optional.empty();
        private List<Session.Draft> sessions = List.of(session(NOON.plus(Duration.ofDays(7))));
        private Policies policies = Policies.NONE;
        private final List<String> held = new ArrayList<>();

        OfferingBuilder(City city) {
            this.city = city;
            this.course = city.course;
        }

        public OfferingBuilder of(CourseId taught) {
            course = taught;
            return this;
        }

        public OfferingBuilder admitting(Admission way) {
            admission = way;
            return this;
        }

        public OfferingBuilder withSeats(int count) {
            seats = count;
            return this;
        }

        public OfferingBuilder withWaitingList(int count) {
            waiting = count;
            return this;
        }

        public OfferingBuilder open(Instant from, Instant until) {
            opensAt = from;
            closesAt = until;
            return this;
        }

        public OfferingBuilder cancelUntil(Instant limit) {
            cancelUntil = Optional.of(limit);
            return this;
        }

        public OfferingBuilder approved(ApprovalPolicy policy) {
            policies = policies.with(policy);
            return this;
        }

        public OfferingBuilder passedOn(PassingPolicy policy) {
            policies = policies.with(policy);
            return this;
        }

        public OfferingBuilder under(UnaryOperator<Policies> change) {
            policies = change.apply(policies);
            return this;
        }

        public OfferingBuilder needing(MinimumPolicy policy) {
            policies = policies.with(policy);
            return this;
        }

        public OfferingBuilder keeping(AllocationPolicy policy) {
            policies = policies.with(policy);
            return this;
        }

        public OfferingBuilder taught(Session.Draft... meetings) {
            sessions = List.of(meetings);
            return this;
        }

        public OfferingBuilder heldBy(String... staff) {
            held.addAll(List.of(staff));
            return this;
        }

        public Offering.Draft draft() {
            return new Offering.Draft(
                    course, "", seats, waiting, admission, opensAt, closesAt, cancelUntil, sessions, policies);
        }

        public OfferingId create() {
            OfferingId id = city.offerings.create(OFFICER, draft());
            held.forEach(staff -> city.enrol(staff, id));
            return id;
        }
    }

    public static Session.Draft session(Instant startsAt) {
        return new Session.Draft(startsAt, startsAt.plus(Duration.ofHours(3)), Optional.empty());
    }
}
