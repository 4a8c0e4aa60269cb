package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.APPROVAL;
import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.ApprovalRequest;
import city.training.internal.enrolment.rule.Pending;
import city.training.offering.OfferingId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Who decides a request: the approvers here, or a gateway. */
public final class GatewayStore {
    private static final String HERE = "HERE";
    private static final String GATEWAY = "GATEWAY";
    /** Taken back from the gateway, which does not know yet. */
    private static final String RECALLED = "RECALLED";

    private final DSLContext sql;

    public GatewayStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those nobody has been asked about, oldest first. */
    public List<ApprovalRequest> notHandedOver(int most) {
        return sql.select(ApprovalStore.COLUMNS)
                .select(COURSE.TITLE)
                .from(APPROVAL)
                .join(ENROLMENT)
                .on(ApprovalStore.IS_PENDING)
                .join(OFFERING)
                .on(OFFERING.ID.eq(APPROVAL.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(APPROVAL.HANDED_TO.isNull())
                .orderBy(APPROVAL.ASKED_AT)
                .limit(most)
                .fetch(row -> request(ApprovalStore.pending(row), row.get(COURSE.TITLE)));
    }

    /** Those a gateway works on for nothing. */
    public List<Pending> toWithdraw(int most) {
        return sql.select(ApprovalStore.COLUMNS)
                .from(APPROVAL)
                .join(ENROLMENT)
                .on(ENROLMENT.OFFERING_ID.eq(APPROVAL.OFFERING_ID), ENROLMENT.ID.eq(APPROVAL.ENROLMENT_ID))
                .where(APPROVAL.HANDED_TO
                        .eq(RECALLED)
                        .or(APPROVAL.HANDED_TO.eq(GATEWAY).and(ENROLMENT.STATE.ne(EnrolmentState.REQUESTED.name()))))
                .limit(most)
                .fetch(ApprovalStore::pending);
    }

    /** Unless it has come back meanwhile. */
    public void handOver(ApprovalRequest request, boolean taken) {
        sql.update(APPROVAL)
                .set(APPROVAL.HANDED_TO, taken ? GATEWAY : HERE)
                .where(isOf(request.offering(), request.enrolment()), APPROVAL.HANDED_TO.isNull())
                .execute();
    }

    /** The gateway has done with it. */
    public void takeBack(Pending pending) {
        sql.update(APPROVAL).set(APPROVAL.HANDED_TO, HERE).where(isOf(pending)).execute();
    }

    /** Somebody here decides it, whoever had it. */
    public void recall(Pending pending) {
        sql.update(APPROVAL)
                .set(APPROVAL.HANDED_TO, RECALLED)
                .where(isOf(pending), APPROVAL.HANDED_TO.eq(GATEWAY))
                .execute();
    }

    public boolean isWithGateway(Pending pending) {
        return sql.fetchExists(APPROVAL, isOf(pending), APPROVAL.HANDED_TO.eq(GATEWAY));
    }

    /** Whether it may come back from a gateway, which may be quicker than we are with noting that it has it. */
    public boolean mayComeBack(Pending pending) {
        return sql.fetchExists(
                APPROVAL, isOf(pending), APPROVAL.HANDED_TO.eq(GATEWAY).or(APPROVAL.HANDED_TO.isNull()));
    }

    /** That nobody at all is asked about: cancelled before. */
    public void settleForgotten() {
        sql.update(APPROVAL)
                .set(APPROVAL.HANDED_TO, HERE)
                .where(
                        APPROVAL.HANDED_TO.isNull(),
                        notExists(selectOne().from(ENROLMENT).where(ApprovalStore.IS_PENDING)))
                .execute();
    }

    private static Condition isOf(Pending pending) {
        return isOf(pending.offering(), pending.enrolment());
    }

    private static Condition isOf(OfferingId offering, EnrolmentId enrolment) {
        return APPROVAL.OFFERING_ID.eq(offering.toString()).and(APPROVAL.ENROLMENT_ID.eq(enrolment.toString()));
    }

    private static ApprovalRequest request(Pending pending, String title) {
        return new ApprovalRequest(
                pending.enrolment(),
                pending.offering(),
                title,
                pending.staff(),
                pending.department(),
                pending.policy()
                        .steps()
                        .subList(pending.step(), pending.policy().steps().size()),
                pending.dueAt());
    }
}
