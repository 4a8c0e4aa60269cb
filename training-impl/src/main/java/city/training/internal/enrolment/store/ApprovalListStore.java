package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.APPROVAL;
import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import city.training.Page;
import city.training.Paging;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.ApprovalStatus;
import city.training.enrolment.approval.PendingApproval;
import city.training.internal.enrolment.rule.Power;
import city.training.internal.offering.policy.ApprovalSteps;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Approvals as they are read. */
public final class ApprovalListStore {
    private final DSLContext sql;

    public ApprovalListStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What these powers may decide, longest waiting first, without names, whose step it is, and what a gateway decides. */
    public Page<PendingApproval> waitingFor(StaffId actor, Collection<Power> powers, Paging paging) {
        Condition theirs = powers.stream()
                .map(ApprovalListStore::covered)
                .reduce(Condition::or)
                .orElse(falseCondition())
                .and(APPROVAL.STAFF_ID.ne(actor.value()))
                .and(coalesce(APPROVAL.HANDED_TO, "").ne("GATEWAY"));
        List<PendingApproval> found = sql.select(EnrolmentListStore.COLUMNS)
                .select(APPROVAL.DEPARTMENT, COURSE.TITLE, APPROVAL.WAITS_FOR, APPROVAL.ASKED_AT, APPROVAL.DUE_AT)
                .from(APPROVAL)
                .join(ENROLMENT)
                .on(ApprovalStore.IS_PENDING)
                .join(OFFERING)
                .on(OFFERING.ID.eq(APPROVAL.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(theirs)
                .orderBy(APPROVAL.ASKED_AT, APPROVAL.ENROLMENT_ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(ApprovalListStore::pending);
        long total = sql.fetchCount(sql.selectOne()
                .from(APPROVAL)
                .join(ENROLMENT)
                .on(ApprovalStore.IS_PENDING)
                .where(theirs));
        return new Page<>(found, paging.page(), paging.size(), total);
    }

    /** How the person's last approval in each of the offerings stands. */
    public Map<OfferingId, ApprovalStatus> statuses(StaffId staff, Collection<OfferingId> offerings) {
        Map<OfferingId, ApprovalStatus> statuses = new HashMap<>();
        sql.select(
                        APPROVAL.OFFERING_ID,
                        APPROVAL.ENROLMENT_ID,
                        ENROLMENT.STATE,
                        APPROVAL.STEPS,
                        APPROVAL.WAITS_FOR,
                        APPROVAL.DUE_AT,
                        APPROVAL.REASON)
                .from(ENROLMENT)
                .join(APPROVAL)
                .on(APPROVAL.OFFERING_ID.eq(ENROLMENT.OFFERING_ID), APPROVAL.ENROLMENT_ID.eq(ENROLMENT.ID))
                .where(
                        ENROLMENT.STAFF_ID.eq(staff.value()),
                        ENROLMENT.OFFERING_ID.in(
                                offerings.stream().map(OfferingId::toString).toList()))
                .orderBy(ENROLMENT.REQUESTED_AT, ENROLMENT.ID)
                .forEach(row -> statuses.put(OfferingId.of(row.get(APPROVAL.OFFERING_ID)), status(row)));
        return statuses;
    }

    private static Condition covered(Power power) {
        return APPROVAL.WAITS_FOR
                .eq(power.approver().name())
                .and(power.department().map(APPROVAL.DEPARTMENT::eq).orElse(noCondition()))
                .and(APPROVAL.STAFF_ID.ne(power.of().value()));
    }

    private static PendingApproval pending(Record row) {
        return new PendingApproval(
                EnrolmentListStore.enrolment(row),
                "",
                row.get(APPROVAL.DEPARTMENT),
                row.get(COURSE.TITLE),
                Approver.valueOf(row.get(APPROVAL.WAITS_FOR)),
                Instant.ofEpochMilli(row.get(APPROVAL.ASKED_AT)),
                ApprovalStore.instant(row.get(APPROVAL.DUE_AT)),
                Optional.empty());
    }

    private static ApprovalStatus status(Record row) {
        EnrolmentState state = EnrolmentState.valueOf(row.get(ENROLMENT.STATE));
        return new ApprovalStatus(
                EnrolmentId.of(row.get(APPROVAL.ENROLMENT_ID)),
                state,
                ApprovalSteps.steps(row.get(APPROVAL.STEPS)),
                Optional.of(Approver.valueOf(row.get(APPROVAL.WAITS_FOR)))
                        .filter(approver -> state == EnrolmentState.REQUESTED),
                ApprovalStore.instant(row.get(APPROVAL.DUE_AT)),
                row.get(APPROVAL.REASON));
    }
}
