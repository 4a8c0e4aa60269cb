package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.APPROVAL;
import static city.training.internal.db.Tables.ENROLMENT;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.offering.policy.ApprovalSteps;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Approvals as decisions need them; {@link ApprovalListStore} reads for showing. */
public final class ApprovalStore {
    static final Condition IS_PENDING = ENROLMENT
            .OFFERING_ID
            .eq(APPROVAL.OFFERING_ID)
            .and(ENROLMENT.ID.eq(APPROVAL.ENROLMENT_ID))
            .and(ENROLMENT.STATE.eq(EnrolmentState.REQUESTED.name()));

    static final List<SelectField<?>> COLUMNS = List.of(
            APPROVAL.OFFERING_ID,
            APPROVAL.ENROLMENT_ID,
            APPROVAL.STAFF_ID,
            APPROVAL.DEPARTMENT,
            APPROVAL.STEPS,
            APPROVAL.STEP_NO,
            APPROVAL.WAITS_FOR,
            APPROVAL.SILENCE,
            APPROVAL.SILENCE_HOURS,
            APPROVAL.RANK_BY,
            APPROVAL.ASKED_AT,
            APPROVAL.DUE_AT,
            APPROVAL.HOLD_UNTIL);

    private final DSLContext sql;

    public ApprovalStore(DSLContext sql) {
        this.sql = sql;
    }

    public void insert(Terms terms, List<Pending> asked) {
        asked.forEach(one -> sql.insertInto(APPROVAL)
                .set(APPROVAL.OFFERING_ID, one.offering().toString())
                .set(APPROVAL.ENROLMENT_ID, one.enrolment().toString())
                .set(APPROVAL.STAFF_ID, one.staff().value())
                .set(APPROVAL.DEPARTMENT, one.department())
                .set(APPROVAL.STEPS, ApprovalSteps.text(one.policy().steps()))
                .set(APPROVAL.STEP_NO, one.step())
                .set(APPROVAL.WAITS_FOR, one.waitsFor().name())
                .set(APPROVAL.SILENCE, one.policy().silence().name())
                .set(APPROVAL.SILENCE_HOURS, one.policy().silenceHours().orElse(null))
                .set(APPROVAL.RANK_BY, one.policy().rank().name())
                .set(APPROVAL.ASKED_AT, one.askedAt().toEpochMilli())
                .set(APPROVAL.DUE_AT, millis(one.dueAt()))
                .set(APPROVAL.HOLD_UNTIL, millis(one.holdUntil()))
                .set(APPROVAL.LOOK_AT, millis(one.lookAt(terms)))
                .set(APPROVAL.REASON, "")
                .execute());
    }

    /** What was asked for the enrolment; it is pending while that is {@code REQUESTED}. */
    public Optional<Pending> find(EnrolmentId enrolment) {
        return sql.select(COLUMNS)
                .from(APPROVAL)
                .where(APPROVAL.ENROLMENT_ID.eq(enrolment.toString()))
                .fetchOptional(ApprovalStore::pending);
    }

    /** Behind the offering's lock: who said what last. */
    public void answered(Pending pending, StaffId by, boolean agreed) {
        sql.update(APPROVAL)
                .set(APPROVAL.ANSWERED_BY, by.value())
                .set(APPROVAL.AGREED, agreed ? 1 : 0)
                .where(isOf(pending))
                .execute();
    }

    /** Whether that was the last answer. */
    public boolean hasAnswered(Pending pending, StaffId by, boolean agreed) {
        return sql.fetchExists(
                APPROVAL, isOf(pending), APPROVAL.ANSWERED_BY.eq(by.value()), APPROVAL.AGREED.eq(agreed ? 1 : 0));
    }

    /**
     * Those the clock has something to do with by now, longest due first, then who asked first;
     * some may have been decided meanwhile.
     */
    public List<Pending> toLookAt(Instant now, int most) {
        return sql.select(COLUMNS)
                .from(APPROVAL)
                .where(APPROVAL.LOOK_AT.le(now.toEpochMilli()))
                .orderBy(APPROVAL.LOOK_AT, APPROVAL.ENROLMENT_ID)
                .limit(most)
                .fetch(ApprovalStore::pending);
    }

    /** Behind the offering's lock: the seat that was held is free. */
    public void letGo(Pending pending) {
        sql.update(ENROLMENT)
                .set(ENROLMENT.HOLDS_SEAT, 0)
                .where(
                        ENROLMENT.OFFERING_ID.eq(pending.offering().toString()),
                        ENROLMENT.ID.eq(pending.enrolment().toString()))
                .execute();
    }

    /** Behind the offering's lock: who is asked now, and until when. */
    public void ask(Terms terms, Pending next) {
        sql.update(APPROVAL)
                .set(APPROVAL.STEP_NO, next.step())
                .set(APPROVAL.WAITS_FOR, next.waitsFor().name())
                .set(APPROVAL.ASKED_AT, next.askedAt().toEpochMilli())
                .set(APPROVAL.DUE_AT, millis(next.dueAt()))
                .set(APPROVAL.HOLD_UNTIL, millis(next.holdUntil()))
                .set(APPROVAL.LOOK_AT, millis(next.lookAt(terms)))
                .where(isOf(next))
                .execute();
    }

    /** Behind the offering's lock: the clock looks at what is pending no later than that. Too early does no harm. */
    public void lookAtLatest(OfferingId offering, Instant end) {
        sql.update(APPROVAL)
                .set(APPROVAL.LOOK_AT, end.toEpochMilli())
                .where(
                        APPROVAL.OFFERING_ID.eq(offering.toString()),
                        APPROVAL.LOOK_AT.isNull().or(APPROVAL.LOOK_AT.gt(end.toEpochMilli())),
                        APPROVAL.ENROLMENT_ID.in(sql.select(ENROLMENT.ID)
                                .from(ENROLMENT)
                                .where(
                                        ENROLMENT.OFFERING_ID.eq(offering.toString()),
                                        ENROLMENT.STATE.eq(EnrolmentState.REQUESTED.name()))))
                .execute();
    }

    /** Behind the offering's lock: what the applicant is told. */
    public void end(Pending pending, String reason) {
        sql.update(APPROVAL)
                .set(APPROVAL.REASON, reason)
                .set(APPROVAL.DUE_AT, (Long) null)
                .set(APPROVAL.HOLD_UNTIL, (Long) null)
                .set(APPROVAL.LOOK_AT, (Long) null)
                .where(isOf(pending))
                .execute();
    }

    /** Behind the offering's lock: nobody is asked any more. A gateway that works on one is told that it need not. */
    public void endAll(OfferingId offering, String reason) {
        sql.update(APPROVAL)
                .set(APPROVAL.REASON, reason)
                .set(APPROVAL.DUE_AT, (Long) null)
                .set(APPROVAL.HOLD_UNTIL, (Long) null)
                .set(APPROVAL.LOOK_AT, (Long) null)
                .where(APPROVAL.OFFERING_ID.eq(offering.toString()), APPROVAL.LOOK_AT.isNotNull())
                .execute();
    }

    /** Behind the offering's lock: approved last, so behind everybody who has a rank. */
    public void rank(Pending pending, long rank) {
        sql.update(ENROLMENT)
                .set(ENROLMENT.RANK_NO, rank)
                .where(
                        ENROLMENT.OFFERING_ID.eq(pending.offering().toString()),
                        ENROLMENT.ID.eq(pending.enrolment().toString()))
                .execute();
    }

    private static Condition isOf(Pending pending) {
        return APPROVAL.OFFERING_ID
                .eq(pending.offering().toString())
                .and(APPROVAL.ENROLMENT_ID.eq(pending.enrolment().toString()));
    }

    static Pending pending(Record row) {
        ApprovalPolicy policy = new ApprovalPolicy(
                ApprovalSteps.steps(row.get(APPROVAL.STEPS)),
                Silence.valueOf(row.get(APPROVAL.SILENCE)),
                Optional.ofNullable(row.get(APPROVAL.SILENCE_HOURS)),
                0,
                Rank.valueOf(row.get(APPROVAL.RANK_BY)));
        return new Pending(
                OfferingId.of(row.get(APPROVAL.OFFERING_ID)),
                EnrolmentId.of(row.get(APPROVAL.ENROLMENT_ID)),
                new StaffId(row.get(APPROVAL.STAFF_ID)),
                row.get(APPROVAL.DEPARTMENT),
                policy,
                row.get(APPROVAL.STEP_NO),
                Approver.valueOf(row.get(APPROVAL.WAITS_FOR)),
                Instant.ofEpochMilli(row.get(APPROVAL.ASKED_AT)),
                instant(row.get(APPROVAL.DUE_AT)),
                instant(row.get(APPROVAL.HOLD_UNTIL)));
    }

    private static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }

    static Optional<Instant> instant(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
}
