package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Shares;
import city.training.internal.enrolment.rule.Terms;
import city.training.offering.OfferingId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Who holds seats and who stands in line, by department. */
public final class ShareStore {
    private final DSLContext sql;

    public ShareStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One statement for each kind of fact. What has been released is kept for nobody, whatever this node's clock says. */
    Map<OfferingId, Shares> of(Collection<Terms> keeping) {
        Set<OfferingId> released = released(keeping);
        Map<OfferingId, Map<String, Integer>> seated = new HashMap<>();
        Map<OfferingId, Map<String, Integer>> waiting = new HashMap<>();
        sql.select(
                        ENROLMENT.OFFERING_ID,
                        ENROLMENT.DEPARTMENT,
                        ENROLMENT.STATE,
                        count(),
                        sum(ENROLMENT.HOLDS_SEAT).cast(Integer.class))
                .from(ENROLMENT)
                .where(ENROLMENT.OFFERING_ID.in(keeping.stream()
                        .map(terms -> terms.offering().toString())
                        .toList()))
                .groupBy(ENROLMENT.OFFERING_ID, ENROLMENT.DEPARTMENT, ENROLMENT.STATE)
                .forEach(row -> {
                    EnrolmentState state = EnrolmentState.valueOf(row.value3());
                    int seats = (state.holdsSeat() ? row.value4() : 0) + row.value5();
                    int line = state == EnrolmentState.WAITLISTED ? row.value4() : 0;
                    OfferingId offering = OfferingId.of(row.value1());
                    seated.computeIfAbsent(offering, id -> new HashMap<>()).merge(row.value2(), seats, Integer::sum);
                    waiting.computeIfAbsent(offering, id -> new HashMap<>()).merge(row.value2(), line, Integer::sum);
                });
        Map<OfferingId, Shares> shares = new HashMap<>();
        keeping.forEach(terms -> terms.policies()
                .allocations()
                .filter(policy -> !released.contains(terms.offering()))
                .ifPresent(policy -> shares.put(
                        terms.offering(),
                        Shares.under(
                                policy,
                                seated.getOrDefault(terms.offering(), Map.of()),
                                waiting.getOrDefault(terms.offering(), Map.of())))));
        return shares;
    }

    private Set<OfferingId> released(Collection<Terms> keeping) {
        return sql.select(OFFERING.ID)
                .from(OFFERING)
                .where(
                        OFFERING.ID.in(keeping.stream()
                                .map(terms -> terms.offering().toString())
                                .toList()),
                        OFFERING.RELEASED_AT.isNotNull())
                .fetchSet(row -> OfferingId.of(row.value1()));
    }

    /** The same, where it matters: the offering keeps seats for some. */
    public Map<EnrolmentId, String> departmentsIn(Terms terms) {
        return terms.policies().allocations().isPresent() ? departments(terms.offering()) : Map.of();
    }

    /** The departments of all who are or were in an offering, as they were when they asked. */
    public Map<EnrolmentId, String> departments(OfferingId offering) {
        return sql.select(ENROLMENT.ID, ENROLMENT.DEPARTMENT)
                .from(ENROLMENT)
                .where(ENROLMENT.OFFERING_ID.eq(offering.toString()))
                .fetchMap(row -> EnrolmentId.of(row.value1()), row -> row.value2());
    }
}
