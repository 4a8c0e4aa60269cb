package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.POOL_DECISION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.offering.SeatsThereAre;
import city.training.internal.offering.policy.PolicyText;
import city.training.internal.storage.Flavour;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Enrolments as decisions need them: behind the lock of their offering. {@link EnrolmentListStore} reads for showing. */
public final class EnrolmentStore {
    private final DSLContext sql;

    public EnrolmentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Locks the offering, so that whoever else decides about it waits until we have committed. */
    public Optional<Terms> lockTerms(Flavour flavour, OfferingId offering) {
        return lockTerms(flavour, List.of(offering)).stream().findFirst();
    }

    /** The same for several, in one order for everybody; those that are not there are left out. */
    public List<Terms> lockTerms(Flavour flavour, Collection<OfferingId> offerings) {
        flavour.lock(sql.select(OFFERING.ID)
                .from(OFFERING)
                .where(OFFERING.ID.in(
                        offerings.stream().map(OfferingId::toString).toList()))
                .orderBy(OFFERING.ID));
        return terms(offerings);
    }

    public List<Terms> terms(Collection<OfferingId> offerings) {
        return sql.select(
                        OFFERING.ID,
                        OFFERING.ADMISSION,
                        POOL_DECISION.DECIDED_AT,
                        SeatsThereAre.capacity(),
                        OFFERING.WAITING_LIST_SIZE,
                        OFFERING.OPENS_AT,
                        OFFERING.CLOSES_AT,
                        OFFERING.CANCEL_UNTIL,
                        OFFERING.STARTS_AT,
                        OFFERING.POLICIES,
                        OFFERING.CALLED_OFF_AT,
                        OFFERING.CALLED_OFF_REASON)
                .from(OFFERING)
                .leftJoin(POOL_DECISION)
                .on(POOL_DECISION.OFFERING_ID.eq(OFFERING.ID))
                .where(OFFERING.ID.in(
                        offerings.stream().map(OfferingId::toString).toList()))
                .fetch(row -> new Terms(
                        OfferingId.of(row.value1()),
                        Admission.valueOf(row.value2()),
                        row.value3() != null,
                        row.value4(),
                        row.value5(),
                        Instant.ofEpochMilli(row.value6()),
                        Instant.ofEpochMilli(row.value7()),
                        Instant.ofEpochMilli(row.value8()),
                        Optional.ofNullable(row.value9()).map(Instant::ofEpochMilli),
                        PolicyText.read(row.value10()),
                        Optional.ofNullable(row.value11())
                                .map(at -> new Offering.CalledOff(Instant.ofEpochMilli(at), row.value12()))));
    }

    public Tally tally(Terms terms) {
        return tallies(List.of(terms)).getOrDefault(terms.offering(), Tally.EMPTY);
    }

    /** With what is kept for departments, where seats are: for those, and only those, by another look. */
    public Map<OfferingId, Tally> tallies(Collection<Terms> terms) {
        Map<OfferingId, Tally> tallies = plainTallies(terms);
        List<Terms> keeping = terms.stream()
                .filter(each -> each.policies().allocations().isPresent())
                .toList();
        if (!keeping.isEmpty()) {
            new ShareStore(sql)
                    .of(keeping)
                    .forEach((offering, shares) -> tallies.put(
                            offering,
                            tallies.getOrDefault(offering, Tally.EMPTY).with(shares)));
        }
        return tallies;
    }

    private Map<OfferingId, Tally> plainTallies(Collection<Terms> terms) {
        Map<OfferingId, Tally> tallies = new HashMap<>();
        sql.select(
                        ENROLMENT.OFFERING_ID,
                        ENROLMENT.STATE,
                        count(),
                        max(ENROLMENT.RANK_NO),
                        sum(ENROLMENT.HOLDS_SEAT).cast(Integer.class))
                .from(ENROLMENT)
                .where(ENROLMENT.OFFERING_ID.in(
                        terms.stream().map(each -> each.offering().toString()).toList()))
                .groupBy(ENROLMENT.OFFERING_ID, ENROLMENT.STATE)
                .forEach(row -> tallies.merge(
                        OfferingId.of(row.value1()),
                        Tally.of(EnrolmentState.valueOf(row.value2()), row.value3(), row.value4())
                                .withHeld(row.value5()),
                        Tally::plus));
        return tallies;
    }

    /** Those in line behind a rank, in order. */
    public List<Enrolment> waitingAfter(OfferingId offering, long rank, int most) {
        return sql.select(EnrolmentListStore.COLUMNS)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.OFFERING_ID.eq(offering.toString()),
                        ENROLMENT.STATE.eq(EnrolmentState.WAITLISTED.name()),
                        ENROLMENT.RANK_NO.gt(rank))
                .orderBy(ENROLMENT.RANK_NO)
                .limit(most)
                .fetch(EnrolmentListStore::enrolment);
    }

    public void insert(List<Admitted> admitted) {
        if (admitted.isEmpty()) {
            return;
        }
        var rows = sql.insertInto(
                ENROLMENT,
                ENROLMENT.OFFERING_ID,
                ENROLMENT.ID,
                ENROLMENT.STAFF_ID,
                ENROLMENT.STATE,
                ENROLMENT.RANK_NO,
                ENROLMENT.REQUEST_KEY,
                ENROLMENT.REQUESTED_AT,
                ENROLMENT.CHANGED_AT,
                ENROLMENT.DEPARTMENT,
                ENROLMENT.HOLDS_SEAT,
                ENROLMENT.WAIVED);
        for (Admitted one : admitted) {
            Move move = one.move();
            rows = rows.values(
                    move.offering().toString(),
                    move.enrolment().toString(),
                    move.staff().value(),
                    move.to().name(),
                    one.rank(),
                    one.key().orElse(null),
                    move.at().toEpochMilli(),
                    move.at().toEpochMilli(),
                    one.department(),
                    one.holdsSeat() ? 1 : 0,
                    one.waived() ? 1 : 0);
        }
        rows.execute();
    }

    /** @throws IllegalStateException where one is not in the state the move starts from */
    public void move(List<Move> moves) {
        List<Query> updates = moves.stream()
                .<Query>map(move -> sql.update(ENROLMENT)
                        .set(ENROLMENT.STATE, move.to().name())
                        .set(ENROLMENT.CHANGED_AT, move.at().toEpochMilli())
                        .set(ENROLMENT.HOLDS_SEAT, 0)
                        .where(
                                ENROLMENT.OFFERING_ID.eq(move.offering().toString()),
                                ENROLMENT.ID.eq(move.enrolment().toString()),
                                ENROLMENT.STATE.eq(move.from().map(Enum::name).orElse(""))))
                .toList();
        for (Query update : updates) {
            if (update.execute() != 1) {
                throw new IllegalStateException("An enrolment changed behind the lock of its offering");
            }
        }
        new SeatOfferStore(sql)
                .answered(moves.stream()
                        .filter(move -> move.from()
                                .filter(EnrolmentState.SEAT_OFFERED::equals)
                                .isPresent())
                        .toList());
    }
}
