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
        Map<StaffId, List<Clash>> clashes = new ClashStore(sql).ofPeople(offering, staff);
        Map<StaffId, List<Restricted>> restrictions = new RestrictedStore(sql).ofPeople(staff, since);
        Map<StaffId, Circumstances> found = new HashMap<>();
        staff.forEach(person -> found.put(
                person,
                new Circumstances(
                        known.test(person),
                        clashes.getOrDefault(person, List.of()),
                        restrictions.getOrDefault(person, List.of()))));
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
