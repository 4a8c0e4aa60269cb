package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.ENROLMENT;

import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Clash;
import city.training.internal.enrolment.rule.Learnt;
import city.training.internal.enrolment.rule.Restricted;
import city.training.internal.enrolment.rule.Terms;
import city.training.offering.OfferingId;
import city.training.offering.Prerequisites;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** What the rules ask about people: each kind of fact by one statement, for however many people. */
public final class CircumstanceStore {
    private static final List<String> LIVE = Arrays.stream(EnrolmentState.values())
            .filter(EnrolmentState::isLive)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    public CircumstanceStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Everybody who asks to come in, by offering and person.
     *
     * @param asking who asks in each of the offerings
     * @param known those of them who are in the directory
     * @param since restrictions that ended before it are of no interest
     */
    public Map<OfferingId, Map<StaffId, Circumstances>> ofApplicants(
            Collection<Terms> terms,
            Map<OfferingId, List<StaffId>> asking,
            Map<StaffId, StaffMember> known,
            Instant since) {
        return found(terms, asking, known, since, Set.of());
    }

    /** One who asks to come in. */
    public Circumstances ofApplicant(Terms terms, StaffId person, Map<StaffId, StaffMember> known, Instant since) {
        return Objects.requireNonNull(
                found(List.of(terms), Map.of(terms.offering(), List.of(person)), known, since, Set.of())
                        .getOrDefault(terms.offering(), Map.of())
                        .get(person));
    }

    /**
     * Those who came in before, and wait: an officer may have let them in against audience and prerequisites.
     *
     * @param known those of them who are in the directory, where that is a question
     */
    public Map<StaffId, Circumstances> ofWaiting(
            Terms terms, Collection<StaffId> staff, Map<StaffId, StaffMember> known, Instant since) {
        Set<StaffId> waived = terms.isForSome() ? waived(terms, staff) : Set.of();
        return found(List.of(terms), Map.of(terms.offering(), List.copyOf(staff)), known, since, waived)
                .getOrDefault(terms.offering(), Map.of());
    }

    private Map<OfferingId, Map<StaffId, Circumstances>> found(
            Collection<Terms> terms,
            Map<OfferingId, List<StaffId>> asking,
            Map<StaffId, StaffMember> known,
            Instant since,
            Set<StaffId> waived) {
        List<StaffId> everybody =
                asking.values().stream().flatMap(List::stream).distinct().toList();
        Map<OfferingId, Map<StaffId, List<Clash>>> clashes = new ClashStore(sql).of(asking);
        Map<StaffId, List<Restricted>> restrictions = new RestrictedStore(sql).ofPeople(everybody, since);
        List<Prerequisites> asked =
                terms.stream().map(each -> each.policies().prerequisites()).toList();
        Map<StaffId, Learnt> learnt = new LearntStore(sql).ofPeople(asked, everybody);
        Map<OfferingId, Map<StaffId, Circumstances>> found = new HashMap<>();
        asking.forEach((offering, staff) -> {
            Map<StaffId, List<Clash>> here = clashes.getOrDefault(offering, Map.of());
            staff.forEach(person -> found.computeIfAbsent(offering, id -> new HashMap<>())
                    .put(
                            person,
                            new Circumstances(
                                    Optional.ofNullable(known.get(person)),
                                    learnt.getOrDefault(person, Learnt.NOTHING),
                                    waived.contains(person),
                                    here.getOrDefault(person, List.of()),
                                    restrictions.getOrDefault(person, List.of()))));
        });
        return found;
    }

    private Set<StaffId> waived(Terms terms, Collection<StaffId> staff) {
        return sql.select(ENROLMENT.STAFF_ID)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.OFFERING_ID.eq(terms.offering().toString()),
                        ENROLMENT.STAFF_ID.in(staff.stream().map(StaffId::value).toList()),
                        ENROLMENT.STATE.in(LIVE),
                        ENROLMENT.WAIVED.eq(1))
                .fetchSet(row -> new StaffId(row.value1()));
    }
}
