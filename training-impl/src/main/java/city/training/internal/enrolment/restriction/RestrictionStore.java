package city.training.internal.enrolment.restriction;

import static city.training.internal.db.Tables.NO_SHOW;
import static city.training.internal.db.Tables.RESTRICTION;
import static city.training.internal.db.Tables.RESTRICTION_GROUND;
import static org.jooq.impl.DSL.selectCount;

import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Appeal;
import city.training.enrolment.restriction.Restriction.Decided;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.Proposal;
import city.training.enrolment.restriction.Restriction.Review;
import city.training.enrolment.restriction.Restriction.State;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Restrictions as they are written, behind the lock of the person; {@link RestrictionListStore} reads for showing. */
final class RestrictionStore {
    private static final List<String> ALIVE = List.of(State.PROPOSED.name(), State.IMPOSED.name());

    private final DSLContext sql;

    RestrictionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Restriction restriction) {
        Map<Field<?>, @Nullable Object> row = changing(restriction);
        row.put(RESTRICTION.LOOK_AT, lookAt(restriction));
        row.put(RESTRICTION.STAFF_ID, restriction.person().staff().value());
        row.put(RESTRICTION.ID, restriction.id().toString());
        restriction.proposal().ifPresent(proposal -> {
            row.put(RESTRICTION.PROPOSED_AT, proposal.at().toEpochMilli());
            row.put(RESTRICTION.RULE_NO_SHOWS, proposal.noShows());
            row.put(RESTRICTION.RULE_DAYS, proposal.withinDays());
        });
        sql.insertInto(RESTRICTION).set(row).execute();
        restriction.proposal().map(Proposal::missed).orElse(List.of()).forEach(one -> insertGround(restriction, one));
    }

    private void insertGround(Restriction restriction, Missed missed) {
        sql.insertInto(RESTRICTION_GROUND)
                .set(RESTRICTION_GROUND.STAFF_ID, restriction.person().staff().value())
                .set(RESTRICTION_GROUND.RESTRICTION_ID, restriction.id().toString())
                .set(RESTRICTION_GROUND.ENROLMENT_ID, missed.enrolment().toString())
                .execute();
    }

    /** @param before as it is stored: an end that stays as it was is not noticed again */
    void save(Restriction before, Restriction after) {
        Map<Field<?>, @Nullable Object> row = changing(after);
        if (before.state() != after.state() || !before.until().equals(after.until())) {
            row.put(RESTRICTION.LOOK_AT, lookAt(after));
        }
        sql.update(RESTRICTION)
                .set(row)
                .where(
                        RESTRICTION.STAFF_ID.eq(after.person().staff().value()),
                        RESTRICTION.ID.eq(after.id().toString()))
                .execute();
    }

    private static @Nullable Long lookAt(Restriction restriction) {
        return restriction.state() == State.IMPOSED ? restriction.until().toEpochMilli() : null;
    }

    /** Everything that may change. */
    private static Map<Field<?>, @Nullable Object> changing(Restriction restriction) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(RESTRICTION.STATE, restriction.state().name());
        row.put(RESTRICTION.BEGINS_AT, restriction.from().toEpochMilli());
        row.put(RESTRICTION.ENDS_AT, restriction.until().toEpochMilli());
        row.put(RESTRICTION.REASON, restriction.reason());
        row.put(RESTRICTION.DECIDED_BY, text(restriction.decision().map(Decided::by)));
        row.put(RESTRICTION.DECIDED_AT, millis(restriction.decision().map(Decided::at)));
        row.put(RESTRICTION.APPEAL, restriction.appeal().map(Appeal::words).orElse(""));
        row.put(RESTRICTION.APPEALED_AT, millis(restriction.appeal().map(Appeal::at)));
        row.put(RESTRICTION.ANSWER, text(restriction.review().map(Review::outcome)));
        row.put(
                RESTRICTION.ANSWER_REASON,
                restriction.review().map(Review::reason).orElse(""));
        row.put(RESTRICTION.ANSWERED_BY, text(restriction.review().map(Review::by)));
        row.put(RESTRICTION.ANSWERED_AT, millis(restriction.review().map(Review::at)));
        return row;
    }

    /** Those of the people that rest on fewer no-shows by now than their rule asked for. */
    List<Restriction> groundless(Collection<StaffId> staff) {
        Field<Integer> left = selectCount()
                .from(RESTRICTION_GROUND)
                .join(NO_SHOW)
                .on(
                        NO_SHOW.STAFF_ID.eq(RESTRICTION_GROUND.STAFF_ID),
                        NO_SHOW.ENROLMENT_ID.eq(RESTRICTION_GROUND.ENROLMENT_ID))
                .where(
                        RESTRICTION_GROUND.STAFF_ID.eq(RESTRICTION.STAFF_ID),
                        RESTRICTION_GROUND.RESTRICTION_ID.eq(RESTRICTION.ID))
                .asField();
        return new RestrictionListStore(sql)
                .where(RESTRICTION
                        .STAFF_ID
                        .in(staff.stream().map(StaffId::value).toList())
                        .and(RESTRICTION.STATE.in(ALIVE))
                        .and(RESTRICTION.RULE_NO_SHOWS.gt(left)));
    }

    /** Those whose end has come and was not noticed yet, longest over first. */
    List<Restriction> ended(Instant now, int most) {
        return new RestrictionListStore(sql).ended(now, most);
    }

    /** @return whether its end has come, and nobody had noticed */
    boolean noticeEnd(Restriction restriction, Instant now) {
        return sql.update(RESTRICTION)
                        .set(RESTRICTION.LOOK_AT, (Long) null)
                        .where(
                                RESTRICTION.STAFF_ID.eq(
                                        restriction.person().staff().value()),
                                RESTRICTION.ID.eq(restriction.id().toString()),
                                RESTRICTION.LOOK_AT.le(now.toEpochMilli()))
                        .execute()
                == 1;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }
}
