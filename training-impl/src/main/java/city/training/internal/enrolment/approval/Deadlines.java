package city.training.internal.enrolment.approval;

import city.training.Reason;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.GatewayStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.StaffDirectory;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the clock does with pending requests: silence means what the policy says, a held seat is let go, no more are passed on. */
final class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final StaffDirectory directory;
    private final Approving approving;
    private final Clock clock;

    Deadlines(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.approving = new Approving(database, directory, outbox);
        this.clock = clock;
    }

    boolean isAnythingDue() {
        return !database.read(sql -> new ApprovalStore(sql).toLookAt(clock.instant(), 1))
                .isEmpty();
    }

    /**
     * Each request in a transaction of its own, behind the lock of its offering. What comes due again by it takes its turn
     * anew: the order is that of the moments, however late the clock looks and wherever it was interrupted.
     */
    void work() {
        Set<EnrolmentId> stumbled = new HashSet<>();
        while (true) {
            List<Pending> due = database.read(sql -> new ApprovalStore(sql).toLookAt(clock.instant(), AT_ONCE)).stream()
                    .filter(seen -> !stumbled.contains(seen.enrolment()))
                    .toList();
            if (due.stream().noneMatch(seen -> isDueAgain(seen, stumbled))) {
                return;
            }
        }
    }

    private boolean isDueAgain(Pending seen, Set<EnrolmentId> stumbled) {
        try {
            return decide(seen);
        } catch (RuntimeException e) {
            // It stays due; what is due behind it must not wait for it.
            LOG.warn("Request {} could not be looked at: {}", seen.enrolment(), e.getMessage());
            stumbled.add(seen.enrolment());
            return false;
        }
    }

    /** @return whether it is due again at once */
    private boolean decide(Pending seen) {
        Optional<StaffMember> person = directory.find(seen.staff());
        return database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), seen.offering())
                    .orElseThrow();
            // The time is taken behind the lock, so that what follows is not earlier than what came before.
            return lookAt(sql, terms, seen, person, clock.instant());
        });
    }

    private boolean lookAt(DSLContext sql, Terms terms, Pending seen, Optional<StaffMember> person, Instant now) {
        Pending pending = new ApprovalStore(sql).find(seen.enrolment()).orElseThrow();
        EnrolmentState state = new EnrolmentListStore(sql)
                .find(seen.enrolment())
                .map(Enrolment::state)
                .orElseThrow();
        if (state != EnrolmentState.REQUESTED) {
            new ApprovalStore(sql).end(pending, "");
        } else if (hasPassed(terms.passingEnds(), now)) {
            approving.end(
                    sql, terms, pending, EnrolmentState.EXPIRED, said(false, Reason.APPROVED_TOO_LATE.name(), now));
        } else if (isSilence(pending, now)) {
            beSilent(sql, terms, pending, person, now);
        } else if (hasPassed(pending.holdUntil(), now)) {
            letGo(sql, terms, pending, now);
            return hasPassed(pending.dueAt(), now);
        } else {
            new ApprovalStore(sql).ask(terms, pending);
        }
        return false;
    }

    /** Where the seat would be let go at the same time, an approval by silence still finds it. */
    private static boolean isSilence(Pending pending, Instant now) {
        return hasPassed(pending.dueAt(), now)
                && pending.holdUntil()
                        .filter(until -> until.isBefore(pending.dueAt().orElseThrow()))
                        .isEmpty();
    }

    private void beSilent(DSLContext sql, Terms terms, Pending pending, Optional<StaffMember> person, Instant now) {
        switch (pending.policy().silence()) {
            case APPROVE -> approving.carryOut(sql, terms, pending, said(true, Recorded.SILENCE, now), person);
            case REJECT -> approving.carryOut(sql, terms, pending, said(false, Recorded.SILENCE, now), person);
            default -> {
                approving.note(sql, pending, said(true, Recorded.SILENCE, now), Recorded.ESCALATED);
                approving.ask(sql, terms, pending.escalated(now));
                new GatewayStore(sql).recall(pending);
            }
        }
    }

    private void letGo(DSLContext sql, Terms terms, Pending pending, Instant now) {
        Answer answer = said(false, "", now);
        approving.note(sql, pending, answer, Recorded.HOLD_ENDED);
        new ApprovalStore(sql).letGo(pending);
        new ApprovalStore(sql).ask(terms, pending.withoutHold());
        approving.passOn(sql, terms, answer);
    }

    private static Answer said(boolean agreed, String why, Instant now) {
        return new Answer(Move.CLOCK, agreed, why, Map.of(), now);
    }

    private static boolean hasPassed(Optional<Instant> moment, Instant now) {
        return moment.filter(when -> !now.isBefore(when)).isPresent();
    }
}
