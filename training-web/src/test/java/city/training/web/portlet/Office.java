package city.training.web.portlet;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.OfferingState;
import city.training.offering.Offerings;
import city.training.offering.Policies;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A training office in memory: offerings in every state, decided by the seats left. */
final class Office implements Offerings, Enrolments {
    static final Instant NOW = Instant.parse("2026-03-10T00:30:00Z");

    private final Map<OfferingId, Offering> offerings = new LinkedHashMap<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final Map<String, Decision> decided = new HashMap<>();
    private final Map<OfferingId, Offering.CalledOff> calledOff = new HashMap<>();

    OfferingId offers(String title, OfferingState state, int seats) {
        Duration opens = state == OfferingState.UPCOMING ? Duration.ofDays(2) : Duration.ofDays(-9);
        Duration closes = state == OfferingState.CLOSED ? Duration.ofDays(-1) : Duration.ofDays(5);
        return add(title, NOW.plus(opens), NOW.plus(closes), NOW.plus(Duration.ofDays(9)), seats);
    }

    /** Everybody in it is told why. */
    void callOff(OfferingId id, String reason) {
        calledOff.put(id, new Offering.CalledOff(NOW, reason));
        List.copyOf(enrolments).stream()
                .filter(one -> one.offering().equals(id))
                .forEach(one -> become(one, EnrolmentState.OFFERING_CANCELLED));
    }

    OfferingId offersWithoutWayBack(String title) {
        return add(title, NOW.minusSeconds(60), NOW.plus(Duration.ofDays(5)), NOW.minusSeconds(1), 5);
    }

    private OfferingId add(String title, Instant opens, Instant closes, Instant cancelUntil, int seats) {
        Course course = new Course(
                new CourseId(UUID.randomUUID()),
                Optional.empty(),
                title,
                "업무자동화",
                "활용",
                "CLASSROOM",
                180,
                false,
                "",
                1);
        Session session = new Session(
                NOW.plus(Duration.ofDays(10)),
                NOW.plus(Duration.ofDays(10)).plusSeconds(7200),
                Optional.empty(),
                "전산교육장");
        OfferingId id = new OfferingId(UUID.randomUUID());
        offerings.put(
                id,
                new Offering(
                        id,
                        course,
                        "",
                        seats,
                        seats,
                        2,
                        Admission.FIRST_COME,
                        opens,
                        closes,
                        cancelUntil,
                        List.of(session),
                        0,
                        0,
                        1,
                        Policies.NONE,
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    @Override
    public Map<OfferingId, Offering> findAll(Collection<OfferingId> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::get));
    }

    @Override
    public Offering get(OfferingId id) {
        Offering plain =
                Optional.ofNullable(offerings.get(id)).orElseThrow(() -> new NotFoundException("offering", id));
        return new Offering(
                id,
                plain.course(),
                plain.round(),
                plain.plannedCapacity(),
                plain.capacity(),
                plain.waitingListSize(),
                plain.admission(),
                plain.opensAt(),
                plain.closesAt(),
                plain.cancelUntil(),
                plain.sessions(),
                count(id, EnrolmentState.CONFIRMED),
                count(id, EnrolmentState.WAITLISTED),
                plain.version(),
                plain.policies(),
                Optional.ofNullable(calledOff.get(id)),
                plain.tooFewAt());
    }

    private int count(OfferingId id, EnrolmentState state) {
        return (int) enrolments.stream()
                .filter(one -> one.offering().equals(id) && one.state() == state)
                .count();
    }

    @Override
    public Page<Offering> search(OfferingSearch search, Paging paging) {
        List<Offering> found = offerings.keySet().stream()
                .map(this::get)
                .filter(offering -> search.states().contains(offering.stateAt(NOW)))
                .sorted(Comparator.comparing(Offering::opensAt))
                .toList();
        return new Page<>(found.stream().limit(paging.size()).toList(), 0, paging.size(), found.size());
    }

    @Override
    public Decision enrol(Caller caller, OfferingId id) {
        return decided.computeIfAbsent(caller.requestKey().orElseThrow(), key -> decide(caller, id));
    }

    private Decision decide(Caller caller, OfferingId id) {
        Offering offering = get(id);
        Standing standing = standing(caller, offering);
        if (standing.enrolment().isPresent()) {
            return new Decision.Refused(List.of(Refusal.of(Reason.ALREADY_ENROLLED)));
        }
        if (standing.actions().isEmpty()) {
            return new Decision.Refused(standing.obstacles());
        }
        boolean seat = standing.actions().contains(Action.ENROL);
        EnrolmentId enrolment = new EnrolmentId(UUID.randomUUID());
        OptionalInt position = seat ? OptionalInt.empty() : OptionalInt.of(offering.waiting() + 1);
        enrolments.add(new Enrolment(
                enrolment,
                id,
                caller.staffId(),
                seat ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED,
                enrolments.size(),
                position,
                NOW,
                NOW));
        return seat ? new Decision.Confirmed(enrolment) : new Decision.Waitlisted(enrolment, position.getAsInt());
    }

    @Override
    public Cancellation cancel(Caller caller, EnrolmentId id, String reason) {
        return new Cancellation.Cancelled(become(get(caller, id), EnrolmentState.CANCELLED));
    }

    Enrolment become(Enrolment before, EnrolmentState state) {
        Enrolment after = new Enrolment(
                before.id(), before.offering(), before.staff(), state, before.rank(), OptionalInt.empty(), NOW, NOW);
        enrolments.set(enrolments.indexOf(before), after);
        return after;
    }

    @Override
    public Enrolment get(Caller caller, EnrolmentId id) {
        return enrolments.stream()
                .filter(one -> one.id().equals(id) && one.staff().equals(caller.staffId()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("enrolment", id));
    }

    @Override
    public Page<Enrolment> mine(Caller caller, Paging paging) {
        List<Enrolment> mine = new ArrayList<>();
        enrolments.stream().filter(one -> one.staff().equals(caller.staffId())).forEach(one -> mine.add(0, one));
        return new Page<>(mine, 0, paging.size(), mine.size());
    }

    @Override
    public Map<OfferingId, Standing> standings(Caller caller, Collection<OfferingId> ids) {
        Map<OfferingId, Standing> standings = new HashMap<>();
        ids.forEach(id -> standings.put(id, standing(caller, get(id))));
        return standings;
    }

    private Standing standing(Caller caller, Offering offering) {
        Optional<Enrolment> mine = enrolments.stream()
                .filter(one ->
                        one.offering().equals(offering.id()) && one.staff().equals(caller.staffId()))
                .filter(one -> one.state().isLive())
                .findFirst();
        if (mine.filter(one -> one.state() == EnrolmentState.SEAT_OFFERED).isPresent()) {
            return OfficeOffers.standing(mine);
        }
        if (mine.isPresent()) {
            return new Standing(mine, Set.of(Action.CANCEL), List.of());
        }
        if (offering.stateAt(NOW) != OfferingState.OPEN) {
            return refused(Refusal.of(Reason.CLOSED));
        }
        if (offering.seatsTaken() < offering.capacity()) {
            return new Standing(Optional.empty(), Set.of(Action.ENROL), List.of());
        }
        return offering.waiting() < offering.waitingListSize()
                ? new Standing(Optional.empty(), Set.of(Action.JOIN_WAITING_LIST), List.of())
                : refused(Refusal.of(Reason.WAITING_LIST_FULL));
    }

    private static Standing refused(Refusal refusal) {
        return new Standing(Optional.empty(), Set.of(), List.of(refusal));
    }

    @Override
    public Decision enrolFor(Caller caller, OfferingId offering, StaffId staff) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Decision enrolDespite(Caller caller, OfferingId offering, StaffId staff, String reason) {
        return enrolFor(caller, offering, staff);
    }

    @Override
    public Page<RosterEntry> roster(Caller caller, OfferingId offering, Paging paging) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OfferingId create(Caller caller, Offering.Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Offering change(
            Caller caller,
            OfferingId id,
            Offering.Draft draft,
            long version,
            Optional<Offering.Displacement> displacement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Offering callOff(Caller caller, OfferingId id, String reason) {
        throw new UnsupportedOperationException();
    }
}
