package city.training.internal.enrolment;

import city.training.NotFoundException;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ClashStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Decides requests for one offering together: one lock, one look at the facts, one commit. */
final class Intake {
    private final Database database;
    private final StaffDirectory directory;
    private final PassingOn passingOn;
    private final Outbox outbox;

    Intake(Database database, StaffDirectory directory, Outbox outbox) {
        this.database = database;
        this.directory = directory;
        this.passingOn = new PassingOn(database, outbox);
        this.outbox = outbox;
    }

    /** A decision for each request, in their order, after the commit. */
    List<Decision> decide(OfferingId offering, List<Request> requests) {
        List<StaffId> people = requests.stream().map(Request::staff).distinct().toList();
        Set<StaffId> known = directory.findAll(people).keySet();
        Instant last = requests.get(requests.size() - 1).at();
        return database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), offering)
                    .orElseThrow(() -> new NotFoundException("offering", offering));
            List<Move> unable = passingOn.run(sql, requests.get(0).actor(), offering, last);
            Turns.Facts facts = facts(sql, terms, people, known, last);
            Turns.Outcome outcome = Turns.decide(facts, requests, () -> new EnrolmentId(Ids.next()));
            Ledger ledger = new Ledger(sql, outbox);
            if (outcome.seatsAnybody()) {
                ledger.passedOver(unable);
            }
            ledger.begin(outcome.admitted());
            return outcome.decisions();
        });
    }

    private Turns.Facts facts(DSLContext sql, Terms terms, List<StaffId> people, Set<StaffId> known, Instant now) {
        Tally tally = new EnrolmentStore(sql).tally(terms.offering());
        if (!terms.poolsRequests() && tally.hasPlaceUnder(terms)) {
            // Somebody may get in: what other offerings decide about the same people now has to wait, or be waited for.
            database.flavour()
                    .lockPeople(sql, people.stream().map(StaffId::value).toList(), now.toEpochMilli());
        }
        EnrolmentListStore list = new EnrolmentListStore(sql);
        Map<StaffId, Enrolment> live = list.live(terms.offering(), people);
        Map<EnrolmentId, String> keys = live.isEmpty() ? Map.of() : list.keys(terms.offering(), live.values());
        return new Turns.Facts(terms, tally, known, live, keys, new ClashStore(sql).ofPeople(terms.offering(), people));
    }
}
