package city.training.internal.enrolment;

import city.training.NotFoundException;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.internal.enrolment.approval.ApprovalNotice;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Decides requests together, those for one offering and those for several: one lock, one look at the facts, one commit. */
public final class Intake {
    private final Database database;
    private final StaffDirectory directory;
    private final PassingOn passingOn;
    private final Outbox outbox;
    private final Clock clock;
    /** Those that were full when last looked at; whether they are still is looked up. */
    private final Set<OfferingId> full = ConcurrentHashMap.newKeySet();

    public Intake(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A decision for each request, in their order, after the commit. */
    public List<Decision> decide(OfferingId offering, List<Request> requests) {
        return decide(Map.of(offering, requests)).getOrDefault(offering, List.of());
    }

    /**
     * The same for several offerings. Nobody asks in two of them.
     *
     * @throws NotFoundException where one is not there; then nothing is decided
     */
    Map<OfferingId, List<Decision>> decide(Map<OfferingId, List<Request>> requests) {
        Asked asked = Asked.of(requests, directory);
        Map<OfferingId, List<Decision>> decisions = new HashMap<>(answersWhereFull(asked));
        List<OfferingId> others = requests.keySet().stream()
                .filter(offering -> !decisions.containsKey(offering))
                .toList();
        if (!others.isEmpty()) {
            Asked rest = asked.of(others);
            decisions.putAll(database.write(sql -> admit(sql, rest)));
        }
        return decisions;
    }

    /**
     * Where not even a place in line is left, reading is enough: nothing changes, and nobody has to wait for a lock. It was
     * full after the requests came, which is all they can be told.
     */
    private Map<OfferingId, List<Decision>> answersWhereFull(Asked asked) {
        List<OfferingId> perhaps =
                asked.requests().keySet().stream().filter(full::contains).toList();
        if (perhaps.isEmpty()) {
            return Map.of();
        }
        return database.read(sql -> {
            List<Terms> all = new EnrolmentStore(sql).terms(perhaps);
            Map<OfferingId, Tally> tallies = new EnrolmentStore(sql).tallies(all);
            List<Terms> still =
                    all.stream().filter(terms -> isFull(terms, tallies)).toList();
            full.removeAll(perhaps);
            full.addAll(offerings(still));
            return decisions(outcomes(asked.facts(sql, still, tallies, clock.instant()), asked));
        });
    }

    /** What {@link #decide} would say now, with nothing changed. */
    public List<Decision> preview(OfferingId offering, List<Request> requests) {
        Asked asked = Asked.of(Map.of(offering, requests), directory);
        return database.read(sql -> {
            EnrolmentStore store = new EnrolmentStore(sql);
            List<Terms> terms = store.terms(List.of(offering));
            mustAllBeThere(terms, List.of(offering));
            return decisions(outcomes(asked.facts(sql, terms, store.tallies(terms), clock.instant()), asked))
                    .getOrDefault(offering, List.of());
        });
    }

    private Map<OfferingId, List<Decision>> admit(DSLContext sql, Asked asked) {
        EnrolmentStore store = new EnrolmentStore(sql);
        Collection<OfferingId> offerings = asked.requests().keySet();
        List<Terms> terms = store.lockTerms(database.flavour(), offerings);
        mustAllBeThere(terms, offerings);
        Map<OfferingId, Tally> tallies = new HashMap<>(store.tallies(terms));
        Instant now = clock.instant();
        Map<OfferingId, List<Move>> unable = passOnWhereDue(sql, terms, tallies, asked, now);
        terms.stream().filter(each -> isFull(each, tallies)).forEach(each -> full.add(each.offering()));
        lockPeople(sql, terms.stream().filter(each -> mayAdmit(each, tallies)).toList(), asked);
        Map<OfferingId, Turns.Outcome> outcomes = outcomes(asked.facts(sql, terms, tallies, now), asked);
        Ledger ledger = new Ledger(sql, outbox);
        ledger.passedOver(overtaken(outcomes, unable));
        ledger.begin(outcomes.values().stream()
                .flatMap(outcome -> outcome.admitted().stream())
                .toList());
        terms.forEach(each -> askForApproval(sql, each, outcomes, asked.known()));
        return decisions(outcomes);
    }

    /** @return those who could not take a seat that is still free, by offering */
    private Map<OfferingId, List<Move>> passOnWhereDue(
            DSLContext sql, List<Terms> terms, Map<OfferingId, Tally> tallies, Asked asked, Instant now) {
        Map<OfferingId, List<Move>> unable = new HashMap<>();
        for (Terms each : terms) {
            OfferingId offering = each.offering();
            Instant moment = asked.moment(offering, now);
            if (PassingOn.isDue(each, tallies.getOrDefault(offering, Tally.EMPTY), moment)) {
                unable.put(
                        offering, passingOn.run(sql, asked.of(offering).get(0).actor(), each, moment));
                tallies.put(offering, new EnrolmentStore(sql).tally(each));
            }
        }
        return unable;
    }

    /** Somebody may get in there: what other offerings decide about the same people now has to wait, or be waited for. */
    private void lockPeople(DSLContext sql, List<Terms> open, Asked asked) {
        Asked may = asked.of(offerings(open));
        List<Request> requests =
                may.requests().values().stream().flatMap(List::stream).toList();
        requests.stream().map(Request::at).max(Instant::compareTo).ifPresent(at -> database.flavour()
                .lockPeople(sql, may.people().stream().map(StaffId::value).toList(), at.toEpochMilli()));
    }

    private static boolean mayAdmit(Terms terms, Map<OfferingId, Tally> tallies) {
        return !isFull(terms, tallies)
                && !terms.poolsRequests()
                && !terms.approval().isAsked();
    }

    private static boolean isFull(Terms terms, Map<OfferingId, Tally> tallies) {
        return !terms.poolsRequests()
                && !tallies.getOrDefault(terms.offering(), Tally.EMPTY).hasPlaceUnder(terms);
    }

    private static List<Move> overtaken(Map<OfferingId, Turns.Outcome> outcomes, Map<OfferingId, List<Move>> unable) {
        List<Move> overtaken = new ArrayList<>();
        unable.forEach((offering, moves) -> Stream.ofNullable(outcomes.get(offering))
                .filter(Turns.Outcome::seatsAnybody)
                .forEach(outcome -> overtaken.addAll(moves)));
        return overtaken;
    }

    /** The ones who approve are those of the department that the person is in now. */
    private void askForApproval(
            DSLContext sql, Terms terms, Map<OfferingId, Turns.Outcome> outcomes, Map<StaffId, StaffMember> known) {
        Turns.Outcome outcome = outcomes.get(terms.offering());
        if (terms.approval().isAsked() && outcome != null) {
            List<Pending> asked = outcome.admitted().stream()
                    .map(one ->
                            Pending.begin(one, department(known.get(one.move().staff())), terms.approval()))
                    .toList();
            new ApprovalStore(sql).insert(terms, asked);
            outbox.add(sql, asked.stream().map(ApprovalNotice::of).toList());
        }
    }

    private static String department(@Nullable StaffMember person) {
        return person == null ? "" : person.department();
    }

    private static void mustAllBeThere(List<Terms> terms, Collection<OfferingId> offerings) {
        List<OfferingId> there = offerings(terms);
        offerings.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw new NotFoundException("offering", id);
        });
    }

    private static List<OfferingId> offerings(List<Terms> terms) {
        return terms.stream().map(Terms::offering).toList();
    }

    private static Map<OfferingId, Turns.Outcome> outcomes(Map<OfferingId, Turns.Facts> facts, Asked asked) {
        Map<OfferingId, Turns.Outcome> outcomes = new HashMap<>();
        facts.forEach((offering, found) ->
                outcomes.put(offering, Turns.decide(found, asked.of(offering), () -> new EnrolmentId(Ids.next()))));
        return outcomes;
    }

    private static Map<OfferingId, List<Decision>> decisions(Map<OfferingId, Turns.Outcome> outcomes) {
        Map<OfferingId, List<Decision>> decisions = new HashMap<>();
        outcomes.forEach((offering, outcome) -> decisions.put(offering, outcome.decisions()));
        return decisions;
    }
}
