package city.training.internal.enrolment.restriction;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.RESTRICTION;
import static city.training.internal.db.Tables.RESTRICTION_GROUND;
import static org.jooq.impl.DSL.noCondition;

import city.training.Page;
import city.training.Paging;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Appeal;
import city.training.enrolment.restriction.Restriction.Decided;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.Proposal;
import city.training.enrolment.restriction.Restriction.Review;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions.Kind;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;

/** Restrictions as they are read, without the names of people. */
final class RestrictionListStore {
    private static final List<SelectField<?>> COLUMNS = List.of(
            RESTRICTION.STAFF_ID,
            RESTRICTION.ID,
            RESTRICTION.STATE,
            RESTRICTION.BEGINS_AT,
            RESTRICTION.ENDS_AT,
            RESTRICTION.REASON,
            RESTRICTION.PROPOSED_AT,
            RESTRICTION.RULE_NO_SHOWS,
            RESTRICTION.RULE_DAYS,
            RESTRICTION.DECIDED_BY,
            RESTRICTION.DECIDED_AT,
            RESTRICTION.APPEAL,
            RESTRICTION.APPEALED_AT,
            RESTRICTION.ANSWER,
            RESTRICTION.ANSWER_REASON,
            RESTRICTION.ANSWERED_BY,
            RESTRICTION.ANSWERED_AT);

    private final DSLContext sql;

    RestrictionListStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Restriction> find(RestrictionId id) {
        return where(RESTRICTION.ID.eq(id.toString())).stream().findFirst();
    }

    Page<Restriction> ofPerson(StaffId staff, Paging paging) {
        return page(RESTRICTION.STAFF_ID.eq(staff.value()), paging);
    }

    Page<Restriction> list(Collection<Kind> kinds, Instant now, Paging paging) {
        return page(
                kinds.stream().map(kind -> of(kind, now)).reduce(Condition::or).orElse(noCondition()), paging);
    }

    private static Condition of(Kind kind, Instant now) {
        Condition imposed = RESTRICTION.STATE.eq(State.IMPOSED.name());
        return switch (kind) {
            case PROPOSED -> RESTRICTION.STATE.eq(State.PROPOSED.name());
            case APPEALED -> imposed.and(RESTRICTION.APPEALED_AT.isNotNull()).and(RESTRICTION.ANSWERED_AT.isNull());
            case IN_FORCE -> imposed.and(RESTRICTION.ENDS_AT.gt(now.toEpochMilli()));
        };
    }

    private Page<Restriction> page(Condition wanted, Paging paging) {
        List<? extends Record> rows = sql.select(COLUMNS)
                .from(RESTRICTION)
                .where(wanted)
                .orderBy(RESTRICTION.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch();
        return new Page<>(whole(rows), paging.page(), paging.size(), sql.fetchCount(RESTRICTION, wanted));
    }

    List<Restriction> where(Condition wanted) {
        return whole(sql.select(COLUMNS)
                .from(RESTRICTION)
                .where(wanted)
                .orderBy(RESTRICTION.ID)
                .fetch());
    }

    /** Those whose end is to be noticed by then, the first one first. */
    List<Restriction> ended(Instant now, int most) {
        return whole(sql.select(COLUMNS)
                .from(RESTRICTION)
                .where(RESTRICTION.LOOK_AT.le(now.toEpochMilli()))
                .orderBy(RESTRICTION.LOOK_AT, RESTRICTION.ID)
                .limit(most)
                .fetch());
    }

    private List<Restriction> whole(List<? extends Record> rows) {
        Map<String, List<Missed>> missed = missed(rows);
        return rows.stream()
                .map(row -> restriction(row, missed.getOrDefault(row.get(RESTRICTION.ID), List.of())))
                .toList();
    }

    /** By restriction, all with one statement. */
    private Map<String, List<Missed>> missed(List<? extends Record> rows) {
        Map<String, List<Missed>> missed = new HashMap<>();
        if (rows.isEmpty()) {
            return missed;
        }
        sql.select(
                        RESTRICTION_GROUND.RESTRICTION_ID,
                        ENROLMENT.ID,
                        OFFERING.ID,
                        COURSE.TITLE,
                        OFFERING.STARTS_AT,
                        OFFERING.ENDS_AT)
                .from(RESTRICTION_GROUND)
                .join(ENROLMENT)
                .on(ENROLMENT.ID.eq(RESTRICTION_GROUND.ENROLMENT_ID))
                .join(OFFERING)
                .on(OFFERING.ID.eq(ENROLMENT.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(
                        RESTRICTION_GROUND.STAFF_ID.in(rows.stream()
                                .map(row -> row.get(RESTRICTION.STAFF_ID))
                                .toList()),
                        RESTRICTION_GROUND.RESTRICTION_ID.in(rows.stream()
                                .map(row -> row.get(RESTRICTION.ID))
                                .toList()))
                .orderBy(OFFERING.STARTS_AT, ENROLMENT.ID)
                .forEach(row -> missed.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Missed(
                                EnrolmentId.of(row.value2()),
                                OfferingId.of(row.value3()),
                                row.value4(),
                                // Its sessions may have been taken away since.
                                Instant.ofEpochMilli(row.value5() == null ? row.value6() : row.value5()))));
        return missed;
    }

    private static Restriction restriction(Record row, List<Missed> missed) {
        return new Restriction(
                RestrictionId.of(row.get(RESTRICTION.ID)),
                Step.unnamed(new StaffId(row.get(RESTRICTION.STAFF_ID))),
                State.valueOf(row.get(RESTRICTION.STATE)),
                Instant.ofEpochMilli(row.get(RESTRICTION.BEGINS_AT)),
                Instant.ofEpochMilli(row.get(RESTRICTION.ENDS_AT)),
                row.get(RESTRICTION.REASON),
                Optional.ofNullable(row.get(RESTRICTION.PROPOSED_AT))
                        .map(at -> new Proposal(
                                Instant.ofEpochMilli(at),
                                row.get(RESTRICTION.RULE_NO_SHOWS),
                                row.get(RESTRICTION.RULE_DAYS),
                                missed)),
                Optional.ofNullable(row.get(RESTRICTION.DECIDED_BY))
                        .map(by -> new Decided(new StaffId(by), Instant.ofEpochMilli(row.get(RESTRICTION.DECIDED_AT)))),
                Optional.ofNullable(row.get(RESTRICTION.APPEALED_AT))
                        .map(at -> new Appeal(row.get(RESTRICTION.APPEAL), Instant.ofEpochMilli(at))),
                Optional.ofNullable(row.get(RESTRICTION.ANSWER))
                        .map(outcome -> new Review(
                                Outcome.valueOf(outcome),
                                row.get(RESTRICTION.ANSWER_REASON),
                                new StaffId(row.get(RESTRICTION.ANSWERED_BY)),
                                Instant.ofEpochMilli(row.get(RESTRICTION.ANSWERED_AT)))));
    }
}
