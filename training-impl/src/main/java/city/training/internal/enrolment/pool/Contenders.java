package city.training.internal.enrolment.pool;

import city.training.enrolment.Enrolment;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.Contender;
import city.training.internal.enrolment.rule.Proposing;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.NominationStore;
import city.training.internal.enrolment.store.PoolStore;
import city.training.offering.Criterion;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * A pool in the order that the system proposes.
 *
 * @param criteria by which
 */
record Contenders(List<Criterion> criteria, List<Contender> proposed) {
    static Contenders of(DSLContext sql, Terms terms, List<Enrolment> pool, Instant now) {
        Map<StaffId, PoolStore.Past> past = new PoolStore(sql)
                .past(terms.offering(), pool.stream().map(Enrolment::staff).toList(), now);
        Map<StaffId, Integer> recommended = new NominationStore(sql).ranks(terms.offering());
        List<Criterion> criteria = Proposing.criteria(terms.policies().selection());
        List<Contender> all = pool.stream()
                .map(one -> contender(one, past.getOrDefault(one.staff(), PoolStore.Past.NOTHING), recommended))
                .toList();
        return new Contenders(criteria, Proposing.order(criteria, all));
    }

    private static Contender contender(Enrolment one, PoolStore.Past past, Map<StaffId, Integer> recommended) {
        return new Contender(
                one.id().toString(),
                past.attended(),
                past.attendedCourse(),
                past.last(),
                Optional.ofNullable(recommended.get(one.staff())),
                one.rank());
    }

    /** What is kept with everybody's result, by enrolment. */
    Map<String, Map<String, Object>> facts() {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        for (Contender one : proposed) {
            Map<String, Object> kept = new HashMap<>(Recorded.facts(one));
            kept.put(Recorded.PROPOSED, facts.size() + 1);
            facts.put(one.enrolment(), kept);
        }
        return facts;
    }
}
