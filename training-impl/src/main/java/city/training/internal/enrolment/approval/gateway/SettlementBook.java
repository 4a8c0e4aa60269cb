package city.training.internal.enrolment.approval.gateway;

import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.Settlements;
import city.training.enrolment.approval.Verdict;
import city.training.internal.enrolment.approval.Answer;
import city.training.internal.enrolment.approval.Approving;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.GatewayStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
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

/** Takes decisions back from a gateway. */
@Component
public final class SettlementBook implements Settlements {
    private final Database database;
    private final StaffDirectory directory;
    private final Approving approving;
    private final Clock clock;

    @Activate
    public SettlementBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this(database, directory, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    SettlementBook(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.approving = new Approving(database, directory, outbox);
        this.clock = clock;
    }

    @Override
    public Verdict settle(EnrolmentId request, boolean approved, StaffId decidedBy, String reason) {
        Faults.checkReason("reason", reason, !approved);
        Enrolment seen = database.read(sql -> new EnrolmentListStore(sql).find(request))
                .orElseThrow(() -> new NotFoundException("request", request));
        Optional<StaffMember> person = directory.find(seen.staff());
        return database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), seen.offering())
                    .orElseThrow();
            Pending pending =
                    new ApprovalStore(sql).find(request).orElseThrow(() -> new NotFoundException("request", request));
            Optional<Verdict> already = already(sql, pending, approved, decidedBy);
            if (already.isPresent()) {
                return already.get();
            }
            new GatewayStore(sql).takeBack(pending);
            Answer answer = new Answer(decidedBy, approved, reason, Map.of("gateway", true), clock.instant());
            approving.carryOut(sql, terms, pending.atLastStep(), answer, person);
            return counted(sql, request);
        });
    }

    /** The answer where there is nothing to settle. */
    private static Optional<Verdict> already(DSLContext sql, Pending pending, boolean approved, StaffId decidedBy) {
        if (decidedBy.equals(pending.staff())) {
            return Optional.of(new Verdict.Refused(List.of(Refusal.of(Reason.OWN_REQUEST))));
        }
        EnrolmentId request = pending.enrolment();
        EnrolmentState state =
                new EnrolmentListStore(sql).find(request).orElseThrow().state();
        if (state == EnrolmentState.REQUESTED && new GatewayStore(sql).mayComeBack(pending)) {
            return Optional.empty();
        }
        return Optional.of(
                new ApprovalStore(sql).hasAnswered(pending, decidedBy, approved)
                        ? counted(sql, request)
                        : new Verdict.Refused(List.of(new Refusal(Reason.NOT_PENDING, Map.of("state", state.name())))));
    }

    private static Verdict counted(DSLContext sql, EnrolmentId request) {
        return new Verdict.Counted(new EnrolmentListStore(sql).find(request).orElseThrow(), Optional.empty());
    }
}
