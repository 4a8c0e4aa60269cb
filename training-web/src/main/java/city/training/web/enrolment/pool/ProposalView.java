package city.training.web.enrolment.pool;

import city.training.enrolment.Admissions;
import city.training.offering.Criterion;
import city.training.web.enrolment.EnrolmentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pool in the order the system proposes, and by what. */
public record ProposalView(List<Criterion> criteria, String version, List<CandidateView> candidates) {
    /** Somebody in the pool, with what the proposal is based on. */
    public record CandidateView(
            EnrolmentView enrolment,
            int attended,
            int attendedCourse,
            @Nullable Instant lastTraining,
            @Nullable Integer recommended) {
        static CandidateView of(Admissions.Candidate one) {
            return new CandidateView(
                    EnrolmentView.of(one.enrolment()),
                    one.attended(),
                    one.attendedCourse(),
                    one.lastTraining().orElse(null),
                    one.recommended().orElse(null));
        }
    }

    static ProposalView of(Admissions.Proposal proposal) {
        return new ProposalView(
                proposal.criteria(),
                proposal.version(),
                proposal.candidates().stream().map(CandidateView::of).toList());
    }
}
