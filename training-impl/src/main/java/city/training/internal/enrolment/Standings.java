package city.training.internal.enrolment;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Clash;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ClashStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** What a person may do with each of some offerings, by the same rules that decide when they do it. */
final class Standings {
    private Standings() {}

    static Map<OfferingId, Standing> of(
            DSLContext sql, StaffId staff, boolean known, Collection<OfferingId> offerings, Instant now) {
        EnrolmentStore store = new EnrolmentStore(sql);
        Map<OfferingId, Tally> tallies = store.tallies(offerings);
        Map<OfferingId, Enrolment> live = new EnrolmentListStore(sql).live(staff, offerings);
        Map<OfferingId, List<Clash>> clashes = new ClashStore(sql).ofOfferings(offerings, staff);
        Map<OfferingId, Standing> standings = new HashMap<>();
        for (Terms terms : store.terms(offerings)) {
            OfferingId id = terms.offering();
            standings.put(
                    id,
                    standing(new Application(
                            staff,
                            now,
                            known,
                            terms,
                            Optional.ofNullable(live.get(id)),
                            clashes.getOrDefault(id, List.of()),
                            tallies.getOrDefault(id, Tally.EMPTY))));
        }
        return standings;
    }

    static Standing standing(Application application) {
        if (application.live().isPresent()) {
            Enrolment mine = application.live().get();
            boolean closed = mine.state() == EnrolmentState.CONFIRMED
                    && !application.at().isBefore(application.terms().cancelUntil());
            return new Standing(application.live(), closed ? Set.of() : Set.of(Action.CANCEL), List.of());
        }
        List<Refusal> obstacles = AdmissionRule.objections(application);
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
