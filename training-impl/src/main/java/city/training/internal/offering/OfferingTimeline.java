package city.training.internal.offering;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import city.training.internal.offering.policy.AllocationRules;
import city.training.internal.offering.policy.ApprovalRules;
import city.training.internal.offering.policy.AudienceRules;
import city.training.internal.offering.policy.MinimumRules;
import city.training.internal.offering.policy.PassingRules;
import city.training.internal.offering.policy.PolicyText;
import city.training.internal.offering.policy.PrerequisiteRules;
import city.training.internal.offering.policy.SelectionRules;
import city.training.internal.report.AuditStore;
import city.training.offering.Offering;
import city.training.offering.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What must be true of an offering whatever else is stored: its numbers, and its dates as one timeline. */
final class OfferingTimeline {
    private static final Duration LONGEST_SESSION = Duration.ofDays(7);
    private static final int MOST = 100_000;
    private static final int MOST_SESSIONS = 400;
    private static final int LONGEST_ROUND = 60;

    private OfferingTimeline() {}

    /** @throws InvalidException with every fault there is */
    static void check(Offering.Draft draft, Instant now) {
        List<Fault> faults = new ArrayList<>();
        checkNumbers(draft, faults);
        checkSessions(draft.sessions(), faults);
        checkOrder(draft, faults);
        faults.addAll(ApprovalRules.faults(draft.policies().approval()));
        faults.addAll(PassingRules.faults(draft.policies().passing(), draft.closesAt(), firstStart(draft)));
        draft.policies()
                .minimum()
                .ifPresent(minimum -> faults.addAll(MinimumRules.faults(minimum, draft, firstStart(draft))));
        draft.policies()
                .allocations()
                .ifPresent(kept -> faults.addAll(AllocationRules.faults(kept, draft, firstStart(draft), now)));
        faults.addAll(AudienceRules.faults(draft.policies().audience()));
        faults.addAll(PrerequisiteRules.faults(draft.policies().prerequisites()));
        faults.addAll(SelectionRules.faults(draft.admission(), draft.policies().selection()));
        if (faults.isEmpty()) {
            checkLength(draft, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
    }

    /** The limit for giving a seat back: as said, or the first session, or without sessions the close. */
    static Instant cancelUntil(Offering.Draft draft) {
        return draft.cancelUntil().orElseGet(() -> firstStart(draft).orElse(draft.closesAt()));
    }

    static Optional<Instant> firstStart(Offering.Draft draft) {
        return draft.sessions().stream().map(Session.Draft::startsAt).min(Comparator.naturalOrder());
    }

    static Instant lastEnd(Offering.Draft draft) {
        return draft.sessions().stream()
                .map(Session.Draft::endsAt)
                .max(Comparator.naturalOrder())
                .orElse(draft.closesAt());
    }

    private static void checkNumbers(Offering.Draft draft, List<Fault> faults) {
        if (draft.capacity() < 1 || draft.capacity() > MOST) {
            faults.add(new Fault("capacity", "must be between 1 and " + MOST));
        }
        if (draft.waitingListSize() < 0 || draft.waitingListSize() > MOST) {
            faults.add(new Fault("waitingListSize", "must be between 0 and " + MOST));
        }
        if (draft.round().length() > LONGEST_ROUND) {
            faults.add(new Fault("round", "must be at most " + LONGEST_ROUND + " characters"));
        }
        if (draft.sessions().size() > MOST_SESSIONS) {
            faults.add(new Fault("sessions", "must be at most " + MOST_SESSIONS));
        }
    }

    /** All of it is kept in the audit trail, which holds more than the offering's own columns need. */
    private static void checkLength(Offering.Draft draft, List<Fault> faults) {
        int length = AuditStore.length(OfferingFacts.of(draft));
        if (length > AuditStore.MOST_FACTS) {
            boolean policies = 2 * AuditStore.length(Map.of("", PolicyText.of(draft.policies()))) > length;
            faults.add(new Fault(policies ? "policies" : "sessions", "must be fewer: they are too long to be kept"));
        }
    }

    private static void checkOrder(Offering.Draft draft, List<Fault> faults) {
        Instant cancelUntil = cancelUntil(draft);
        if (draft.closesAt().isBefore(draft.opensAt())) {
            faults.add(new Fault("closesAt", "must not be before opensAt"));
        }
        if (draft.cancelUntil().isPresent() && cancelUntil.isBefore(draft.opensAt())) {
            faults.add(new Fault("cancelUntil", "must not be before opensAt"));
        }
        firstStart(draft).ifPresent(start -> {
            if (draft.closesAt().isAfter(start)) {
                faults.add(new Fault("closesAt", "must not be after the first session starts"));
            }
            if (cancelUntil.isAfter(start)) {
                faults.add(new Fault("cancelUntil", "must not be after the first session starts"));
            }
        });
    }

    private static void checkSessions(List<Session.Draft> sessions, List<Fault> faults) {
        for (int i = 0; i < sessions.size(); i++) {
            Session.Draft session = sessions.get(i);
            if (!session.endsAt().isAfter(session.startsAt())) {
                faults.add(new Fault("sessions[" + i + "].endsAt", "must be after startsAt"));
            } else if (Duration.between(session.startsAt(), session.endsAt()).compareTo(LONGEST_SESSION) > 0) {
                faults.add(new Fault("sessions[" + i + "].endsAt", "must be within seven days of startsAt"));
            }
        }
        List<Integer> byStart = IntStream.range(0, sessions.size())
                .boxed()
                .sorted(Comparator.comparing(i -> sessions.get(i).startsAt()))
                .toList();
        for (int i = 1; i < byStart.size(); i++) {
            Session.Draft earlier = sessions.get(byStart.get(i - 1));
            if (sessions.get(byStart.get(i)).startsAt().isBefore(earlier.endsAt())) {
                faults.add(
                        new Fault("sessions[" + byStart.get(i) + "].startsAt", "must not be during another session"));
            }
        }
    }
}
