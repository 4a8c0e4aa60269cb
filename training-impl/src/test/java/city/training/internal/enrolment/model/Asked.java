package city.training.internal.enrolment.model;

import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request waits for until it is approved, in the model. */
final class Asked {
    final ApprovalPolicy policy;
    final String department;
    private final Instant end;
    int step;
    Approver waitsFor;

    @Nullable
    Instant due;

    @Nullable
    Instant holdUntil;
    /** When the clock looks at it next. */
    @Nullable
    Instant lookAt;

    String lastBy = "";
    boolean lastAgreed;

    Asked(ApprovalPolicy policy, String department, Instant end, boolean holds, Instant now) {
        this.policy = policy;
        this.department = department;
        this.end = end;
        this.waitsFor = policy.steps().get(0);
        this.due = dueFrom(now);
        this.holdUntil = holds ? now.plus(Duration.ofHours(policy.holdHours())) : null;
        look();
    }

    boolean isAtLastStep() {
        return step == policy.steps().size() - 1;
    }

    void nextStep(Instant now) {
        step++;
        waitsFor = policy.steps().get(step);
        due = dueFrom(now);
        look();
    }

    void escalate() {
        waitsFor = Approver.TRAINING_OFFICER;
        due = null;
        look();
    }

    void letSeatGo() {
        holdUntil = null;
        look();
    }

    void look() {
        lookAt = Stream.of(due, holdUntil, end)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private @Nullable Instant dueFrom(Instant now) {
        return policy.silence() == Silence.WAIT
                ? null
                : now.plus(Duration.ofHours(policy.silenceHours().orElseThrow()));
    }
}
