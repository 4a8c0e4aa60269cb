package city.training.internal.enrolment.restriction;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;

import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Replay.Difference;
import city.training.enrolment.Standing;
import city.training.enrolment.restriction.Absence;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions.Kind;
import city.training.enrolment.restriction.Ruling;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.notice.TrainingEvents;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A city in which two no-shows within a year lead to a proposal of 90 days. */
final class RestrictionTown {
    static final Instant END = NOON.plus(Duration.ofDays(2));
    static final NoShowRule RULE = new NoShowRule(2, 365, 90);
    static final Caller SECOND = Caller.of(new StaffId("second"), Role.TRAINING_OFFICER);
    static final Caller INSTRUCTOR = Caller.of(new StaffId("teacher"), Role.TRAINING_INSTRUCTOR);
    static final Caller KIM = Caller.staff(new StaffId("kim"));

    final City city;
    final NoShowBook noShows;
    final RestrictionBook restrictions;
    final RunOutRestrictions runOut;

    RestrictionTown(Database database) {
        this(database, true);
    }

    RestrictionTown(Database database, boolean appealByAnother) {
        city = new City(database);
        noShows = new NoShowBook(database, city.directory, city.outbox, RULE, city.clock);
        restrictions = new RestrictionBook(database, city.directory, city.outbox, appealByAnother, city.clock);
        runOut = new RunOutRestrictions(database, city.directory, city.outbox, city.clock);
    }

    /** From now to the end. */
    RestrictionId restrict(String staff) {
        return restrict(staff, city.clock.instant(), END);
    }

    RestrictionId restrict(String staff, Instant from, Instant until) {
        return restrictions.impose(
                OFFICER, new Restriction.Draft(new StaffId(staff), Optional.of(from), until, "불참 2회"));
    }

    /** A seat of an offering of their own, taught at that time; it is an hour later now. */
    EnrolmentId seat(String staff, Instant taught) {
        city.clock.set(taught.minus(Duration.ofDays(2)));
        OfferingId offering = city.anOffering()
                .open(city.clock.instant(), taught.minus(Duration.ofDays(1)))
                .taught(City.session(taught))
                .heldBy(staff)
                .create();
        city.clock.set(taught.plus(Duration.ofHours(1)));
        return city.of(staff, offering).id();
    }

    /** Somebody had a seat at that time, and did not come. */
    EnrolmentId missed(String staff, Instant taught) {
        EnrolmentId id = seat(staff, taught);
        noShows.mark(INSTRUCTOR, id, false, "연락 없음");
        return id;
    }

    /** Two no-shows, and what they led to. */
    Restriction proposal(String staff) {
        missed(staff, NOON.plus(Duration.ofDays(10)));
        missed(staff, NOON.plus(Duration.ofDays(20)));
        return all(Kind.PROPOSED).get(0);
    }

    List<Restriction> all(Kind... kinds) {
        return restrictions
                .list(OFFICER, Set.of(kinds), new Paging(0, Paging.MOST))
                .items();
    }

    Restriction now(RestrictionId id) {
        return restrictions.get(OFFICER, id);
    }

    List<String> trail(RestrictionId id) {
        return new AuditBook(city.database)
                .of(OFFICER, "restriction/" + id, new Paging(0, Paging.MOST)).items().stream()
                        .map(AuditEntry::action)
                        .toList();
    }

    List<String> events() {
        return city.events.stream()
                .filter(event -> event.topic().startsWith(TrainingEvents.RESTRICTION_PREFIX))
                .map(event -> event.topic().substring(TrainingEvents.RESTRICTION_PREFIX.length()) + " "
                        + event.properties().get(TrainingEvents.STAFF_ID))
                .toList();
    }

    static Restriction counted(Ruling ruling) {
        return ((Ruling.Counted) ruling).restriction();
    }

    static Reason reason(Ruling ruling) {
        return ((Ruling.Refused) ruling).reasons().get(0).reason();
    }

    static List<Reason> reasons(Absence absence) {
        return absence instanceof Absence.Refused refused
                ? refused.reasons().stream().map(Refusal::reason).toList()
                : List.of();
    }

    static List<Reason> reasons(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.reasons().stream().map(Refusal::reason).toList()
                : List.of();
    }

    Standing standing(String staff, OfferingId offering) {
        return Objects.requireNonNull(city.enrolments
                .standings(Caller.staff(new StaffId(staff)), List.of(offering))
                .get(offering));
    }

    List<Difference> differences(OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(City.OFFICER, offering)
                .differences();
    }

    List<Chapter> story(String staff, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .of(City.OFFICER, city.of(staff, offering).id())
                .chapters();
    }
}
