package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentId;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request on its way through its approvers, under the policy it came in with.
 *
 * @param department the applicant's when they asked
 * @param step which of the policy's steps waits, from 0
 * @param waitsFor who decides it: the step's approver, or whom it was escalated to
 * @param askedAt since when
 * @param dueAt when silence means something
 * @param holdUntil until when a seat is held for it, where one is
 */
public record Pending(
        OfferingId offering,
        EnrolmentId enrolment,
        StaffId staff,
        String department,
        ApprovalPolicy policy,
        int step,
        Approver waitsFor,
        Instant askedAt,
        Optional<Instant> dueAt,
        Optional<Instant> holdUntil) {

    /** A request that has just come in. */
    public static Pending begin(Admitted admitted, String department, ApprovalPolicy policy) {
        Move move = admitted.move();
        Optional<Instant> holdUntil = Optional.of(move.at().plus(Duration.ofHours(policy.holdHours())))
                .filter(until -> admitted.holdsSeat());
        return new Pending(
                move.offering(),
                move.enrolment(),
                move.staff(),
                department,
                policy,
                0,
                policy.steps().get(0),
                move.at(),
                due(policy, move.at()),
                holdUntil);
    }

    /** When the clock has something to do with it next: silence means something, a seat is let go, or none is passed on. */
    public Optional<Instant> lookAt(Terms terms) {
        return Stream.of(dueAt, holdUntil, terms.passingEnds())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** With the next step, if the one that waits was not the last. */
    public Optional<Pending> next(Instant at) {
        int following = step + 1;
        return following == policy.steps().size()
                ? Optional.empty()
                : Optional.of(at(following, policy.steps().get(following), at, due(policy, at)));
    }

    /** For an answer that counts for all steps that are left. */
    public Pending atLastStep() {
        return at(policy.steps().size() - 1, waitsFor, askedAt, dueAt);
    }

    /** The same step, for a training officer; then it waits however long it takes. */
    public Pending escalated(Instant at) {
        return at(step, Approver.TRAINING_OFFICER, at, Optional.empty());
    }

    /** Without the seat that was held for it. */
    public Pending withoutHold() {
        return new Pending(
                offering, enrolment, staff, department, policy, step, waitsFor, askedAt, dueAt, Optional.empty());
    }

    private Pending at(int number, Approver approver, Instant since, Optional<Instant> due) {
        return new Pending(offering, enrolment, staff, department, policy, number, approver, since, due, holdUntil);
    }

    private static Optional<Instant> due(ApprovalPolicy policy, Instant since) {
        return policy.silence() == Silence.WAIT
                ? Optional.empty()
                : policy.silenceHours().map(hours -> since.plus(Duration.ofHours(hours)));
    }
}
