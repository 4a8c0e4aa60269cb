package city.training.internal.offering.moment;

import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.ROOM_USE;

import city.training.internal.offering.policy.PolicyText;
import city.training.internal.storage.Flavour;
import city.training.offering.AllocationPolicy;
import city.training.offering.MinimumPolicy;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the clock has to do with offerings, and those that were called off. */
final class MomentStore {
    private final DSLContext sql;

    MomentStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An offering behind its lock.
     *
     * @param lookAt when the clock was to look
     * @param taughtUntil the end of the last session; without sessions nobody can say that it has taken place
     * @param released whether what was kept for departments is for everybody by now
     * @param counted whether heads were counted
     */
    record Standing(
            Policies policies,
            Optional<Instant> lookAt,
            Optional<Instant> taughtUntil,
            boolean calledOff,
            boolean released,
            boolean counted) {
        /** The first moment whose work is not done yet. */
        Optional<Instant> next() {
            return Stream.of(
                            policies.minimum().map(MinimumPolicy::countedAt).filter(moment -> !counted),
                            policies.allocations()
                                    .map(AllocationPolicy::releasedAt)
                                    .filter(moment -> !released))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }
    }

    /** Behind the row's lock: nobody has counted yet. */
    void forgetCount(OfferingId id) {
        sql.update(OFFERING)
                .set(OFFERING.TOO_FEW_AT, (Long) null)
                .set(OFFERING.COUNTED_AT, (Long) null)
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    /** Behind the row's lock: seats are kept, until they are released again. */
    void forgetRelease(OfferingId id) {
        sql.update(OFFERING)
                .set(OFFERING.RELEASED_AT, (Long) null)
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    /** Behind the row's lock. */
    void released(OfferingId id, Instant now) {
        sql.update(OFFERING)
                .set(OFFERING.RELEASED_AT, now.toEpochMilli())
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    /** Behind the row's lock. */
    void counted(OfferingId id, Instant now) {
        sql.update(OFFERING)
                .set(OFFERING.COUNTED_AT, now.toEpochMilli())
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    /** Those the clock has something to do with by now, longest due first. */
    List<OfferingId> toLookAt(Instant now, int most) {
        return sql.select(OFFERING.ID)
                .from(OFFERING)
                .where(OFFERING.LOOK_AT.le(now.toEpochMilli()))
                .orderBy(OFFERING.LOOK_AT)
                .limit(most)
                .fetch(row -> OfferingId.of(row.value1()));
    }

    Optional<Standing> lock(Flavour flavour, OfferingId id) {
        var row = sql.select(OFFERING.ID).from(OFFERING).where(OFFERING.ID.eq(id.toString()));
        return flavour.locked(row).fetchOptional().flatMap(locked -> standing(id));
    }

    private Optional<Standing> standing(OfferingId id) {
        return sql.select(
                        OFFERING.POLICIES,
                        OFFERING.LOOK_AT,
                        OFFERING.STARTS_AT,
                        OFFERING.ENDS_AT,
                        OFFERING.CALLED_OFF_AT,
                        OFFERING.RELEASED_AT,
                        OFFERING.COUNTED_AT)
                .from(OFFERING)
                .where(OFFERING.ID.eq(id.toString()))
                .fetchOptional(row -> new Standing(
                        PolicyText.read(row.value1()),
                        Optional.ofNullable(row.value2()).map(Instant::ofEpochMilli),
                        Optional.ofNullable(row.value3()).map(start -> Instant.ofEpochMilli(row.value4())),
                        row.value5() != null,
                        row.value6() != null,
                        row.value7() != null));
    }

    /** Behind the row's lock, after what is done was kept. */
    void lookAtNext(OfferingId id) {
        sql.update(OFFERING)
                .set(OFFERING.LOOK_AT, millis(standing(id).flatMap(Standing::next)))
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    /** Behind the row's lock. */
    void tooFew(OfferingId id, Instant now) {
        sql.update(OFFERING)
                .set(OFFERING.TOO_FEW_AT, now.toEpochMilli())
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    /** Behind the row's lock. Its sessions stay as they were planned, its rooms are free. */
    void callOff(OfferingId id, String reason, Instant now) {
        sql.update(OFFERING)
                .set(OFFERING.CALLED_OFF_AT, now.toEpochMilli())
                .set(OFFERING.CALLED_OFF_REASON, reason)
                .set(OFFERING.TOO_FEW_AT, (Long) null)
                .set(OFFERING.LOOK_AT, (Long) null)
                .set(OFFERING.VERSION, OFFERING.VERSION.plus(1))
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
        sql.deleteFrom(ROOM_USE).where(ROOM_USE.OFFERING_ID.eq(id.toString())).execute();
    }

    private static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }
}
