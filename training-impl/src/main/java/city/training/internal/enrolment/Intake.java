package city.training.internal.enrolment;

import city.training.NotFoundException;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.internal.enrolment.approval.ApprovalNotice;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Decides requests for one offering together: one lock, one look at the facts, one commit. */
public final class Intake {
    private final Database database;
    private final StaffDirectory directory;
    private final PassingOn passingOn;
    private final Outbox outbox;
    /** Those that were full when last looked at; whether they are still is looked up. */
    private final Set<OfferingId> full = ConcurrentHashMap.newKeySet();

    public Intake(Database database, StaffDirectory directory, Outbox outbox) {
        this.database = database;
        this.directory = directory;
        this.passingOn = new PassingOn(database, outbox);
        this.outbox = outbox;
    }

    /** A decision for each request, in their order, after the commit. */
    public List<Decision> decide(OfferingId offering, List<Request> requests) {
        Map<StaffId, StaffMember> known = directory.findAll(people(requests));
        return answersWhereFull(offering, requests, known)
                .orElseGet(() -> database.write(sql -> admit(sql, offering, requests, known)));
    }

    /**
     * Where not even a place in line is left, reading is enough: nothing changes, and nobody has to wait for a lock. It was
     * full after the requests came, which is all they can be told.
     */
    private Optional<List<Decision>> answersWhereFull(
            OfferingId offering, List<Request> requests, Map<StaffId, StaffMember> known) {
        if (!full.contains(offering)) {
            return Optional.empty();
        }
        Optional<List<Decision>> answers = database.read(sql -> {
            EnrolmentStore store = new EnrolmentStore(sql);
            Terms terms = store.terms(List.of(offering)).get(0);
            Tally tally = store.tally(offering);
            return isFull(terms, tally)
                    ? Optional.of(
                            Turns.decide(facts(sql, terms, tally, requests, known.keySet()), requests, Intake::newId)
                                    .decisions())
                    : Optional.empty();
        });
        if (answers.isEmpty()) {
            full.remove(offering);
        }
        return answers;
    }

    /** What {@link #decide} would say now, with nothing changed. */
    public List<Decision> preview(OfferingId offering, List<Request> requests) {
        Set<StaffId> known = directory.findAll(people(requests)).keySet();
        return database.read(sql -> {
            EnrolmentStore store = new EnrolmentStore(sql);
            Terms terms = store.terms(List.of(offering)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("offering", offering));
            return Turns.decide(facts(sql, terms, store.tally(offering), requests, known), requests, Intake::newId)
                    .decisions();
        });
    }

    private List<Decision> admit(
            DSLContext sql, OfferingId offering, List<Request> requests, Map<StaffId, StaffMember> known) {
        EnrolmentStore store = new EnrolmentStore(sql);
        Instant last = requests.get(requests.size() - 1).at();
        Terms terms = store.lockTerms(database.flavour(), offering)
                .orElseThrow(() -> new NotFoundException("offering", offering));
        Tally tally = store.tally(offering);
        List<Move> unable = List.of();
        if (PassingOn.isDue(terms, tally, last)) {
            unable = passingOn.run(sql, requests.get(0).actor(), terms, last);
            tally = store.tally(offering);
        }
        if (isFull(terms, tally)) {
            full.add(offering);
        } else if (!terms.poolsRequests() && !terms.approval().isAsked()) {
            // Somebody may get in: what other offerings decide about the same people now has to wait, or be waited for.
            database.flavour()
                    .lockPeople(
                            sql, people(requests).stream().map(StaffId::value).toList(), last.toEpochMilli());
        }
        Turns.Outcome outcome =
                Turns.decide(facts(sql, terms, tally, requests, known.keySet()), requests, Intake::newId);
        Ledger ledger = new Ledger(sql, outbox);
        if (outcome.seatsAnybody()) {
            ledger.passedOver(unable);
        }
        ledger.begin(outcome.admitted());
        askForApproval(sql, terms, outcome.admitted(), known);
        return outcome.decisions();
    }

    /** The ones who approve are those of the department that the person is in now. */
    private void askForApproval(DSLContext sql, Terms terms, List<Admitted> admitted, Map<StaffId, StaffMember> known) {
        if (terms.approval().isAsked()) {
            List<Pending> asked = admitted.stream()
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

    private static boolean isFull(Terms terms, Tally tally) {
        return !terms.poolsRequests() && !tally.hasPlaceUnder(terms);
    }

    private static List<StaffId> people(List<Request> requests) {
        return requests.stream().map(Request::staff).distinct().toList();
    }

    private static EnrolmentId newId() {
        return new EnrolmentId(Ids.next());
    }

    private static Turns.Facts facts(
            DSLContext sql, Terms terms, Tally tally, List<Request> requests, Set<StaffId> known) {
        List<StaffId> people = people(requests);
        return new Turns.Facts(
                terms,
                tally,
                new EnrolmentListStore(sql).ofPeople(terms.offering(), people),
                new CircumstanceStore(sql)
                        .ofPeople(
                                terms.offering(),
                                people,
                                known::contains,
                                requests.get(0).at()));
    }
}
