package city.training.internal.enrolment.explanation;

import city.training.enrolment.Replay.Difference;
import city.training.internal.enrolment.rule.Contender;
import city.training.internal.enrolment.rule.Proposing;
import city.training.offering.Criterion;
import city.training.report.AuditEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the proposal of a selection again, from what was kept of everybody in the pool. */
final class ProposalRetrial {
    private final List<Contender> pool = new ArrayList<>();
    private final Map<String, AuditEntry> results = new HashMap<>();
    private List<Criterion> criteria = List.of();

    void add(AuditEntry entry) {
        // What a later version means by a criterion is no measure of this one.
        if (Proposing.VERSION.equals(entry.facts().get(Recorded.CRITERIA_VERSION))) {
            criteria = Arrays.stream(
                            entry.facts().getOrDefault(Recorded.CRITERIA, "").split(",", -1))
                    .map(Criterion::valueOf)
                    .toList();
        }
        if (!criteria.isEmpty() && entry.facts().containsKey(Recorded.PROPOSED)) {
            String id = History.enrolment(entry).orElseThrow();
            pool.add(Recorded.contender(id, entry.facts()));
            results.put(id, entry);
        }
    }

    List<Difference> differences() {
        List<Contender> proposed = Proposing.order(criteria, pool);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            String id = proposed.get(i).enrolment();
            AuditEntry entry = results.get(id);
            String place = String.valueOf(i + 1);
            if (entry != null && !place.equals(entry.facts().get(Recorded.PROPOSED))) {
                String recorded = Recorded.PROPOSED + " " + entry.facts().get(Recorded.PROPOSED);
                differences.add(
                        new Difference(entry.number(), entry.at(), id, recorded, Recorded.PROPOSED + " " + place));
            }
        }
        return differences;
    }
}
