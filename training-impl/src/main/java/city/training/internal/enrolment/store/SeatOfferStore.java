package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.SEAT_OFFER;
import static org.jooq.impl.DSL.excluded;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.internal.enrolment.rule.Move;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Until when seats are on offer. */
public final class SeatOfferStore {
    private final DSLContext sql;

    public SeatOfferStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Behind the offering's lock. Who was offered a seat before, and went back into the line, is offered one anew. */
    public void insert(OfferingId offering, List<EnrolmentId> enrolments, Instant until) {
        if (enrolments.isEmpty()) {
            return;
        }
        var rows = sql.insertInto(
                SEAT_OFFER, SEAT_OFFER.OFFERING_ID, SEAT_OFFER.ENROLMENT_ID, SEAT_OFFER.UNTIL_AT, SEAT_OFFER.LOOK_AT);
        for (EnrolmentId enrolment : enrolments) {
            rows = rows.values(offering.toString(), enrolment.toString(), until.toEpochMilli(), until.toEpochMilli());
        }
        rows.onConflict(SEAT_OFFER.OFFERING_ID, SEAT_OFFER.ENROLMENT_ID)
                .doUpdate()
                .set(SEAT_OFFER.UNTIL_AT, excluded(SEAT_OFFER.UNTIL_AT))
                .set(SEAT_OFFER.LOOK_AT, excluded(SEAT_OFFER.LOOK_AT))
                .execute();
    }

    /** Behind the offering's lock: the seat is theirs, or somebody else's; the clock has nothing to do with it any more. */
    void answered(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        sql.update(SEAT_OFFER)
                .set(SEAT_OFFER.LOOK_AT, (Long) null)
                .where(
                        SEAT_OFFER.OFFERING_ID.eq(moves.get(0).offering().toString()),
                        SEAT_OFFER.ENROLMENT_ID.in(moves.stream()
                                .map(move -> move.enrolment().toString())
                                .toList()))
                .execute();
    }

    /** Behind the offering's lock: no offer that is open runs longer than that. */
    public void shorten(OfferingId offering, Instant end) {
        sql.update(SEAT_OFFER)
                .set(SEAT_OFFER.UNTIL_AT, end.toEpochMilli())
                .set(SEAT_OFFER.LOOK_AT, end.toEpochMilli())
                .where(SEAT_OFFER.OFFERING_ID.eq(offering.toString()), SEAT_OFFER.LOOK_AT.gt(end.toEpochMilli()))
                .execute();
    }

    public Map<EnrolmentId, Instant> ends(Collection<EnrolmentId> enrolments) {
        Map<EnrolmentId, Instant> ends = new HashMap<>();
        sql.select(SEAT_OFFER.ENROLMENT_ID, SEAT_OFFER.UNTIL_AT)
                .from(SEAT_OFFER)
                .where(SEAT_OFFER.ENROLMENT_ID.in(
                        enrolments.stream().map(EnrolmentId::toString).toList()))
                .forEach(row -> ends.put(EnrolmentId.of(row.value1()), Instant.ofEpochMilli(row.value2())));
        return ends;
    }

    public Optional<Instant> end(EnrolmentId enrolment) {
        return Optional.ofNullable(ends(List.of(enrolment)).get(enrolment));
    }

    /** Offers that ran out without an answer, longest ago first, then who asked first. */
    public List<Enrolment> runOut(Instant now, int most) {
        return sql.select(EnrolmentListStore.COLUMNS)
                .from(SEAT_OFFER)
                .join(ENROLMENT)
                .on(ENROLMENT.OFFERING_ID.eq(SEAT_OFFER.OFFERING_ID), ENROLMENT.ID.eq(SEAT_OFFER.ENROLMENT_ID))
                .where(SEAT_OFFER.LOOK_AT.le(now.toEpochMilli()))
                .orderBy(SEAT_OFFER.LOOK_AT, SEAT_OFFER.ENROLMENT_ID)
                .limit(most)
                .fetch(EnrolmentListStore::enrolment);
    }
}
