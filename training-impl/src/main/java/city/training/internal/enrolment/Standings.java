package city.training.internal.enrolment;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.enrolment.approval.ApprovalStatus;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Clash;
import city.training.internal.enrolment.rule.Clash.Span;
import city.training.internal.enrolment.rule.Learnt;
import city.training.internal.enrolment.rule.Restricted;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalListStore;
import city.training.internal.enrolment.store.ClashStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.LearntStore;
import city.training.internal.enrolment.store.RestrictedStore;
import city.training.internal.enrolment.store.SeatOfferStore;
import city.training.internal.storage.Database;
import city.training.internal.storage.Glance;
import city.training.offering.OfferingId;
import city.training.offering.Prerequisites;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a person may do with each of some offerings, by the same rules that decide when they do it. */
final class Standings {
    private static final Set<EnrolmentState> IN_VAIN =
            EnumSet.of(EnrolmentState.REJECTED, EnrolmentState.NOT_SELECTED, EnrolmentState.EXPIRED);
    private static final int SHELVES = 200;
    private static final int PEOPLE = 5_000;

    /** What is the same for everybody. */
    private record Shared(List<Terms> terms, Map<OfferingId, Tally> tallies, Map<OfferingId, List<Span>> sessions) {}

    private record Asked(StaffId staff, List<OfferingId> offerings) {}

    private record Own(
            Optional<StaffMember> person,
            Learnt learnt,
            Map<OfferingId, Enrolment> live,
            Map<OfferingId, List<Clash>> clashes,
            List<Restricted> restrictions,
            Map<OfferingId, ApprovalStatus> approvals,
            Map<EnrolmentId, Instant> offers) {
        String department() {
            return person.map(StaffMember::department).orElse("");
        }

        Circumstances in(OfferingId offering) {
            return new Circumstances(person, learnt, false, clashes.getOrDefault(offering, List.of()), restrictions);
        }
    }

    private final Database database;
    private final StaffDirectory directory;
    private final Glance<List<OfferingId>, Shared> common;
    private final Glance<Asked, Own> own;

    Standings(Database database, StaffDirectory directory) {
        this.database = database;
        this.directory = directory;
        this.common = new Glance<>(database, SHELVES);
        this.own = new Glance<>(database, PEOPLE);
    }

    Map<OfferingId, Standing> of(StaffId staff, Collection<OfferingId> offerings, Instant now) {
        List<OfferingId> ids = List.copyOf(offerings);
        Shared all = common.of(ids, now, () -> common(ids));
        Own mine = own.of(new Asked(staff, ids), now, () -> own(staff, ids, all, now));
        Map<OfferingId, Standing> standings = new HashMap<>();
        for (Terms terms : all.terms()) {
            OfferingId id = terms.offering();
            Tally tally = all.tallies().getOrDefault(id, Tally.EMPTY).seenBy(mine.department(), now);
            standings.put(
                    id,
                    complete(
                            standing(
                                    new Application(
                                            staff,
                                            now,
                                            terms,
                                            Optional.ofNullable(mine.live().get(id)),
                                            mine.in(id),
                                            tally),
                                    mine),
                            Optional.ofNullable(mine.approvals().get(id)),
                            terms.policies().allocations().isPresent()
                                    ? OptionalInt.of(tally.seatsLeftUnder(terms))
                                    : OptionalInt.empty()));
        }
        return standings;
    }

    private Shared common(List<OfferingId> offerings) {
        return database.read(sql -> {
            EnrolmentStore store = new EnrolmentStore(sql);
            List<Terms> terms = store.terms(offerings);
            return new Shared(terms, store.tallies(terms), new ClashStore(sql).sessions(offerings));
        });
    }

    private Own own(StaffId staff, List<OfferingId> offerings, Shared all, Instant now) {
        Optional<StaffMember> person = directory.find(staff);
        List<Prerequisites> asked =
                all.terms().stream().map(one -> one.policies().prerequisites()).toList();
        return database.read(sql -> {
            Map<OfferingId, Enrolment> live = new EnrolmentListStore(sql).live(staff, offerings);
            List<EnrolmentId> offered = live.values().stream()
                    .filter(one -> one.state() == EnrolmentState.SEAT_OFFERED)
                    .map(Enrolment::id)
                    .toList();
            return new Own(
                    person,
                    new LearntStore(sql).ofPeople(asked, List.of(staff)).getOrDefault(staff, Learnt.NOTHING),
                    live,
                    new ClashStore(sql).ofSessions(all.sessions(), staff),
                    new RestrictedStore(sql).ofPeople(List.of(staff), now).getOrDefault(staff, List.of()),
                    new ApprovalListStore(sql).statuses(staff, offerings),
                    offered.isEmpty() ? Map.of() : new SeatOfferStore(sql).ends(offered));
        });
    }

    /** @param last its approval; told where it is that of the live enrolment, or without one where it came to nothing */
    private static Standing complete(Standing standing, Optional<ApprovalStatus> last, OptionalInt seatsLeft) {
        Optional<ApprovalStatus> told = last.filter(status -> standing.enrolment()
                .map(live -> live.id().equals(status.enrolment()))
                .orElse(IN_VAIN.contains(status.state())));
        return new Standing(
                standing.enrolment(), standing.actions(), standing.obstacles(), told, standing.answerBy(), seatsLeft);
    }

    private static Standing standing(Application application, Own mine) {
        Optional<Instant> answerBy = application
                .live()
                .flatMap(live -> Optional.ofNullable(mine.offers().get(live.id())))
                .map(application.terms()::earlier);
        return answerBy.isPresent() ? offered(application, answerBy.get()) : standing(application);
    }

    /** Until the offer ends there is a choice; then, for a moment, nobody has noticed yet. */
    private static Standing offered(Application application, Instant answerBy) {
        boolean open = application.at().isBefore(answerBy);
        return new Standing(
                application.live(),
                open ? Set.of(Action.ACCEPT, Action.DECLINE) : Set.of(),
                List.of(),
                Optional.empty(),
                Optional.of(answerBy),
                OptionalInt.empty());
    }

    static Standing standing(Application application) {
        if (application.live().isPresent()) {
            Enrolment mine = application.live().get();
            boolean closed = mine.state() == EnrolmentState.CONFIRMED
                    && !application.at().isBefore(application.terms().cancelUntil());
            return new Standing(application.live(), closed ? Set.of() : Set.of(Action.CANCEL), List.of());
        }
        List<Refusal> obstacles = AdmissionRule.objectionsToThePerson(application);
        if (!obstacles.isEmpty()) {
            return new Standing(
                    Optional.empty(),
                    Set.of(),
                    obstacles.stream().map(Standings::timeless).toList());
        }
        boolean seat =
                application.terms().poolsRequests() || application.tally().hasSeatUnder(application.terms());
        return new Standing(Optional.empty(), Set.of(seat ? Action.ENROL : Action.JOIN_WAITING_LIST), List.of());
    }

    /** Without the moment of asking: a list that says the same must be the same, or nobody could keep it. */
    private static Refusal timeless(Refusal refusal) {
        Map<String, Object> facts = new HashMap<>(refusal.facts());
        facts.remove("now");
        return new Refusal(refusal.reason(), facts);
    }
}
