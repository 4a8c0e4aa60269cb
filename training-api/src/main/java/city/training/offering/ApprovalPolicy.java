package city.training.offering;

import java.util.List;
import java.util.Optional;

/**
 * What has to be approved before a request takes its place in the queue (부서 승인). A request keeps the policy under which
 * it came in, also when the offering's is changed later.
 *
 * @param steps who approves, in order, each once; empty where nobody has to
 * @param silence what happens to a step that nobody answered in time
 * @param silenceHours how long a step waits, 1 to 2,160; empty with {@link Silence#WAIT} only
 * @param holdHours how long a pending request holds the seat that was free when it came, 0 to 2,160; 0 where it holds none
 * @param rank which moment gives the place in the queue
 */
public record ApprovalPolicy(
        List<Approver> steps, Silence silence, Optional<Integer> silenceHours, int holdHours, Rank rank) {

    /** Who approves. */
    public enum Approver {
        /** 부서장: the head of the applicant's department. */
        DEPARTMENT_HEAD,
        /** 부서 교육담당자: the training officer of the applicant's department. */
        DEPARTMENT_OFFICER,
        /** 총괄 교육담당자: a training officer; also whoever an unanswered step is escalated to. */
        TRAINING_OFFICER
    }

    /** What no answer means. */
    public enum Silence {
        /** Nothing: the request waits on. */
        WAIT,
        /** The step is approved. */
        APPROVE,
        /** The request is rejected. */
        REJECT,
        /** A training officer decides the step instead. */
        ESCALATE
    }

    /** Which moment counts. */
    public enum Rank {
        /** Who asked first goes first. */
        BY_REQUEST,
        /** Who was approved first goes first. */
        BY_APPROVAL
    }

    /** Nobody has to approve anything. */
    public static final ApprovalPolicy NONE =
            new ApprovalPolicy(List.of(), Silence.WAIT, Optional.empty(), 0, Rank.BY_REQUEST);

    public ApprovalPolicy {
        steps = List.copyOf(steps);
    }

    /** These approve, one after the other, however long it takes. */
    public static ApprovalPolicy by(Approver... steps) {
        return new ApprovalPolicy(List.of(steps), Silence.WAIT, Optional.empty(), 0, Rank.BY_REQUEST);
    }

    /** Whether anybody has to approve. */
    public boolean isAsked() {
        return !steps.isEmpty();
    }
}
