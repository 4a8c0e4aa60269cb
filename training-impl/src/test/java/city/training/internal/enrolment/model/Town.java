package city.training.internal.enrolment.model;

import city.training.catalogue.CourseId;
import city.training.enrolment.Admissions;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Rosters;
import city.training.enrolment.approval.Approvals;
import city.training.enrolment.passing.SeatOffers;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.enrolment.passing.PassingDesk;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.enrolment.roster.RosterDesk;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.PoolStore;
import city.training.internal.storage.Database;
import city.training.internal.storage.Flavour;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The module on a real database, in a process that may die and be started again. */
final class Town {
    static final String NOBODY = "nobody";
    private static final Set<String> STATES =
            Arrays.stream(EnrolmentState.values()).map(Enum::name).collect(Collectors.toSet());

    /** What an officer saw before pressing the button: pressed again, it says the same. */
    record Seen(long version, List<Enrolment> seated) {}

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final String run = "-" + RUNS.incrementAndGet();
    private final Mortal mortal;
    private final Flavour flavour;
    private final List<Setting> settings;
    private final List<OfferingId> ids = new ArrayList<>();
    private final Map<String, Seen> pressed = new HashMap<>();
    private final CourseId course;
    private City city;

    Town(Mortal mortal, Flavour flavour, List<Setting> settings) {
        this.mortal = mortal;
        this.flavour = flavour;
        this.settings = settings;
        this.city = new City(new Database(mortal.source(), flavour));
        this.course = city.course;
        for (int i = 0; i < settings.size(); i++) {
            ids.add(city.offerings.create(
                    City.OFFICER,
                    draft(i, settings.get(i).seats(), settings.get(i).waiting())));
        }
    }

    /** The process is gone; another one is started on what it left. */
    void startAgain(Instant now) throws SQLException, InterruptedException {
        city.close();
        mortal.bury();
        city = new City(new Database(mortal.source(), flavour));
        city.clock.set(now);
    }

    /** The history is over, and its requests are no business of the next one's clock. */
    void close() throws SQLException, InterruptedException {
        mortal.bury();
        ApprovalDesk.forget(city);
        PassingDesk.forget(city);
        city.close();
    }

    City city() {
        return city;
    }

    Approvals approvals() {
        return ApprovalDesk.of(city);
    }

    Admissions pools() {
        return PoolTown.admissions(city);
    }

    Rosters rosters() {
        return RosterDesk.of(city);
    }

    SeatOffers offers() {
        return PassingDesk.of(city);
    }

    void workOff() {
        ApprovalDesk.workOff(city);
        PassingDesk.workOff(city);
    }

    /** Makes people and keys of one history different from those of another. */
    String run() {
        return run;
    }

    StaffId staff(String person) {
        return new StaffId(person + run);
    }

    static String name(StaffId staff) {
        return staff.value().substring(0, staff.value().lastIndexOf('-'));
    }

    OfferingId id(int offering) {
        return ids.get(offering);
    }

    Offering.Draft draft(int offering, int seats, int places) {
        Setting setting = settings.get(offering);
        City.OfferingBuilder built = city.anOffering()
                .of(course)
                .admitting(setting.admission())
                .withSeats(seats)
                .withWaitingList(places)
                .open(setting.opensAt(), setting.closesAt())
                .cancelUntil(setting.cancelUntil())
                .approved(setting.approval())
                .passedOn(setting.passing())
                .taught(City.session(setting.startsAt()));
        return built.draft();
    }

    Seen seenBefore(String key, int offering) {
        return pressed.computeIfAbsent(
                key,
                unseen -> new Seen(
                        city.offerings.get(id(offering)).version(),
                        roster(offering).stream()
                                .filter(one -> one.state().holdsSeat())
                                .toList()));
    }

    Optional<Enrolment> last(int offering, String person) {
        return roster(offering).stream()
                .filter(one -> one.staff().equals(staff(person)))
                .reduce((one, other) -> one.id().toString().compareTo(other.id().toString()) > 0 ? one : other);
    }

    List<Enrolment> roster(int offering) {
        return city.database.read(sql -> new EnrolmentListStore(sql).roster(id(offering)));
    }

    List<Enrolment> poolOf(int offering) {
        return city.database.read(sql -> new PoolStore(sql).pool(id(offering)));
    }

    /** In the model's words. */
    static String shown(Enrolment one) {
        String place = one.position().isPresent() ? " " + one.position().getAsInt() : "";
        return one.rank() + " " + name(one.staff()) + " " + one.state() + place;
    }

    int seatsTaken(int offering) {
        return city.offerings.get(id(offering)).seatsTaken();
    }

    /** Every state that somebody came into, as the record has it. */
    List<String> story(int offering) {
        return city.trail(id(offering)).stream()
                .filter(entry -> STATES.contains(entry.action()))
                .map(entry -> name(new StaffId(entry.facts().getOrDefault("staffId", "-"))) + " " + entry.action())
                .toList();
    }

    List<String> replayDifferences(int offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(City.OFFICER, id(offering)).differences().stream()
                        .map(Object::toString)
                        .toList();
    }
}
