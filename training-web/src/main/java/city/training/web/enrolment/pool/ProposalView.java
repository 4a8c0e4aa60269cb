package city.training.web.enrolment.pool;

import city.training.enrolment.Admissions;
import city.training.web.enrolment.EnrolmentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pool in the order the system proposes. */
public record ProposalView(List<CandidateView> candidates) {
    /** Somebody in the pool, with what the proposal is based on. */
    public record CandidateView(EnrolmentView enrolment, int attended, @Nullable Instant lastTraining) {}

    static ProposalView of(List<Admissions.Candidate> candidates) {
        return new ProposalView(candidates.stream()
                .map(one -> new CandidateView(
                        EnrolmentView.of(one.enrolment()),
                        one.attended(),
                        one.lastTraining().orElse(null)))
                .toList());
    }
}
