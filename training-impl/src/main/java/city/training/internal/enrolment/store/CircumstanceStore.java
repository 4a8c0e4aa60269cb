package city.training.internal.enrolment.store;

import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Clash;
import city.training.internal.enrolment.rule.Restricted;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** What the rules ask about people: each kind of fact by one statement, for however many people. */
public final class CircumstanceStore {
    private final DSLContext sql;

    public CircumstanceStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Everybody asked for, by person.
     *
     * @param known who is in the directory
     * @param since restrictions that ended before it are of no interest
     */
    public Map<StaffId, Circumstances> ofPeople(
            OfferingId offering, Collection<StaffId> staff, Predicate<StaffId> known, Instant since) {
        return of(Map.of(offering, List.copyOf(staff)), known, since).getOrDefault(offering, Map.of());
    }

    /** The same in several offerings, for those who ask in each. */
    public Map<OfferingId, Map<StaffId, Circumstances>> of(
            Map<OfferingId, List<StaffId>> asking, Predicate<StaffId> known, Instant since) {
        Map<OfferingId, Map<StaffId, List<Clash>>> clashes = new ClashStore(sql).of(asking);
        Map<StaffId, List<Restricted>> restrictions = new RestrictedStore(sql)
                .ofPeople(
                        asking.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList(),
                        since);
        Map<OfferingId, Map<StaffId, Circumstances>> found = new HashMap<>();
        asking.forEach((offering, staff) -> {
            Map<StaffId, List<Clash>> here = clashes.getOrDefault(offering, Map.of());
            staff.forEach(person -> found.computeIfAbsent(offering, id -> new HashMap<>())
                    .put(
                            person,
                            new Circumstances(
                                    known.test(person),
                                    here.getOrDefault(person, List.of()),
                                    restrictions.getOrDefault(person, List.of()))));
        });
        return found;
    }

    /** One person, in one offering. */
    public Circumstances of(OfferingId offering, StaffId person, boolean known, Instant since) {
        return ofPeople(offering, List.of(person), id -> known, since)
                .values()
                .iterator()
                .next();
    }
}
