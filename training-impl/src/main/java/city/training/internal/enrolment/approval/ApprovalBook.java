package city.training.internal.enrolment.approval;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.Approvals;
import city.training.enrolment.approval.PendingApproval;
import city.training.enrolment.approval.Verdict;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Power;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalListStore;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.GatewayStore;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AccessLog;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Approvals, for those who approve. */
@Component
public final class ApprovalBook implements Approvals {
    private final Database database;
    private final StaffDirectory directory;
    private final Approving approving;
    private final Clock clock;

    @Activate
    public ApprovalBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this(database, directory, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    ApprovalBook(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.approving = new Approving(database, directory, outbox);
        this.clock = clock;
    }

    @Override
    public Page<PendingApproval> waitingFor(Caller caller, Paging paging) {
        Powers powers = Powers.of(caller, database, directory, clock.instant());
        Page<PendingApproval> found =
                database.read(sql -> new ApprovalListStore(sql).waitingFor(caller.staffId(), powers.all(), paging));
        if (found.items().isEmpty()) {
            return found;
        }
        Map<StaffId, StaffMember> people = directory.findAll(
                found.items().stream().map(one -> one.enrolment().staff()).toList());
        AccessLog.record(
                database,
                caller,
                "APPROVALS_READ",
                Map.of("entries", found.items().size()),
                clock.instant());
        return found.map(one -> named(
                one,
                Optional.ofNullable(people.get(one.enrolment().staff())),
                powers.lenderFor(one, caller.staffId())));
    }

    @Override
    public Verdict approve(Caller caller, EnrolmentId id, String reason) {
        return answer(caller, id, true, reason);
    }

    @Override
    public Verdict reject(Caller caller, EnrolmentId id, String reason) {
        return answer(caller, id, false, reason);
    }

    private Verdict answer(Caller caller, EnrolmentId id, boolean agreed, String reason) {
        Enrolment seen = database.read(sql -> new EnrolmentListStore(sql).find(id))
                .orElseThrow(() -> new NotFoundException("request", id));
        Faults.checkReason("reason", reason, !agreed);
        Optional<StaffMember> person = directory.find(seen.staff());
        Powers powers = Powers.of(caller, database, directory, clock.instant());
        return database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), seen.offering())
                    .orElseThrow();
            Pending pending = asked(sql, caller, powers, id);
            Optional<Verdict> already = already(sql, caller, powers, pending, agreed);
            if (already.isPresent()) {
                return already.get();
            }
            new GatewayStore(sql).recall(pending);
            Map<String, Object> facts = insteadOf(caller, powers, pending, reason);
            // The time is taken behind the lock, so that what follows is not earlier than what came before.
            Answer answer = new Answer(caller.staffId(), agreed, reason, facts, clock.instant());
            approving.carryOut(sql, terms, pending, answer, person);
            return counted(sql, id);
        });
    }

    /** What was asked, for those who may know of it; the applicant does, but may not answer. */
    private static Pending asked(DSLContext sql, Caller caller, Powers powers, EnrolmentId id) {
        return new ApprovalStore(sql)
                .find(id)
                .filter(pending -> powers.concern(pending) || pending.staff().equals(caller.staffId()))
                .orElseThrow(() -> new NotFoundException("request", id));
    }

    /** The answer where there is nothing to decide for this caller. */
    private static Optional<Verdict> already(
            DSLContext sql, Caller caller, Powers powers, Pending pending, boolean agreed) {
        if (pending.staff().equals(caller.staffId())) {
            return Optional.of(new Verdict.Refused(List.of(Refusal.of(Reason.OWN_REQUEST))));
        }
        EnrolmentState state = new EnrolmentListStore(sql)
                .find(pending.enrolment())
                .orElseThrow()
                .state();
        if (new GatewayStore(sql).isWithGateway(pending) && !caller.has(Role.TRAINING_OFFICER)) {
            return Optional.of(new Verdict.Refused(List.of(Refusal.of(Reason.DECIDED_ELSEWHERE))));
        }
        boolean theirs = powers.covering(pending).isPresent() || caller.has(Role.TRAINING_OFFICER);
        if (state == EnrolmentState.REQUESTED && theirs) {
            return Optional.empty();
        }
        return Optional.of(
                new ApprovalStore(sql).hasAnswered(pending, caller.staffId(), agreed)
                        ? counted(sql, pending.enrolment())
                        : new Verdict.Refused(List.of(new Refusal(Reason.NOT_PENDING, Map.of("state", state.name())))));
    }

    /** Whose place the caller takes, where it is not their own. */
    private static Map<String, Object> insteadOf(Caller caller, Powers powers, Pending pending, String reason) {
        Optional<Power> power = powers.covering(pending);
        if (power.isEmpty()) {
            Faults.checkReason("reason", reason, true);
            return Map.of(Recorded.INSTEAD_OF, pending.waitsFor());
        }
        return power.get().of().equals(caller.staffId())
                ? Map.of()
                : Map.of(Recorded.INSTEAD_OF, power.get().of());
    }

    private static Verdict counted(DSLContext sql, EnrolmentId id) {
        Enrolment enrolment = new EnrolmentListStore(sql).find(id).orElseThrow();
        return new Verdict.Counted(
                enrolment,
                new ApprovalStore(sql)
                        .find(id)
                        .filter(pending -> enrolment.state() == EnrolmentState.REQUESTED)
                        .map(Pending::waitsFor));
    }

    private static PendingApproval named(
            PendingApproval one, Optional<StaffMember> person, Optional<StaffId> insteadOf) {
        return new PendingApproval(
                one.enrolment(),
                person.map(StaffMember::name).orElse(""),
                one.department(),
                one.title(),
                one.waitsFor(),
                one.askedAt(),
                one.answerBy(),
                insteadOf);
    }
}
