package city.training.internal.enrolment.model;

import city.training.enrolment.EnrolmentState;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way from a request to the queue, in the model: answers of approvers, and what the clock does without them. */
final class Approvals {
    private static final String CLOCK = "training-clock";

    /** A request whose moment has come. */
    private record Due(Run run, Entry entry, Asked asked, Instant since) {}

    private final Model model;

    Approvals(Model model) {
        this.model = model;
    }

    void answer(Run run, Entry entry, Asked asked, String by, boolean agreed) {
        asked.lastBy = by;
        asked.lastAgreed = agreed;
        if (!agreed) {
            end(run, entry, asked, EnrolmentState.REJECTED);
        } else if (asked.isAtLastStep()) {
            letIn(run, entry, asked);
        } else {
            asked.nextStep(model.now);
        }
    }

    private void end(Run run, Entry entry, Asked asked, EnrolmentState how) {
        model.move(run, entry, how);
        asked.lookAt = null;
        model.passOn(run);
    }

    /** Whoever stands in line goes first. */
    private void letIn(Run run, Entry entry, Asked asked) {
        model.passOn(run);
        model.move(run, entry, EnrolmentState.APPROVED);
        asked.lookAt = null;
        if (run.isPooling()) {
            return;
        }
        boolean possible = Model.isKnown(entry.person)
                && !run.isOverAt(model.now)
                && !model.isTaken(run, entry.person)
                && run.hasPlace();
        if (!possible) {
            model.move(run, entry, EnrolmentState.NOT_SELECTED);
            model.passOn(run);
            return;
        }
        EnrolmentState place = model.place(run);
        if (asked.policy.rank() == Rank.BY_APPROVAL) {
            entry.rank = run.lastRank() + 1;
        }
        model.move(run, entry, place);
    }

    /** Whatever has come due, always the longest due of all, until nothing is. */
    void work() {
        for (Optional<Due> due = due(); due.isPresent(); due = due()) {
            lookAt(due.get());
        }
    }

    private Optional<Due> due() {
        return model.runs.stream()
                .flatMap(run -> run.entries.stream().flatMap(entry -> due(run, entry)))
                .min(Comparator.comparing(Due::since).thenComparing(due -> due.entry().number));
    }

    private Stream<Due> due(Run run, Entry entry) {
        Asked asked = entry.asked;
        Instant since = asked == null ? null : asked.lookAt;
        return asked == null || since == null || since.isAfter(model.now)
                ? Stream.empty()
                : Stream.of(new Due(run, entry, asked, since));
    }

    private void lookAt(Due due) {
        Asked asked = due.asked();
        if (due.entry().state != EnrolmentState.REQUESTED) {
            asked.lookAt = null;
        } else if (due.run().isOverAt(model.now)) {
            end(due.run(), due.entry(), asked, EnrolmentState.EXPIRED);
        } else if (hasCome(asked.due) && !comesBefore(asked.holdUntil, asked.due)) {
            beSilent(due.run(), due.entry(), asked);
        } else if (hasCome(asked.holdUntil)) {
            asked.letSeatGo();
            model.passOn(due.run());
        } else {
            asked.look();
        }
    }

    private void beSilent(Run run, Entry entry, Asked asked) {
        switch (asked.policy.silence()) {
            case APPROVE -> answer(run, entry, asked, CLOCK, true);
            case REJECT -> answer(run, entry, asked, CLOCK, false);
            default -> asked.escalate();
        }
    }

    private boolean hasCome(@Nullable Instant moment) {
        return moment != null && !model.now.isBefore(moment);
    }

    private static boolean comesBefore(@Nullable Instant moment, @Nullable Instant other) {
        return moment != null && moment.isBefore(Optional.ofNullable(other).orElse(Instant.MAX));
    }

    /** Whether the approver may decide the step: their own, or any for a training officer. */
    static boolean mayDecide(Approver approver, String department, Asked asked) {
        return approver == Approver.TRAINING_OFFICER
                || (approver == asked.waitsFor && department.equals(asked.department));
    }

    /** Whether the approver may know of the request. */
    static boolean mayKnow(Approver approver, String department, Asked asked) {
        return approver == Approver.TRAINING_OFFICER
                || (asked.policy.steps().contains(approver) && department.equals(asked.department));
    }
}
