package city.training.web.enrolment.pool;

import city.training.enrolment.Admissions;
import city.training.web.enrolment.EnrolmentView;
import java.util.List;

/** What came of a pool: everybody in the order decided; the seed is empty for a selection. */
public record OutcomeView(String seed, List<EnrolmentView> results) {
    static OutcomeView of(Admissions.Outcome outcome) {
        return new OutcomeView(
                outcome.seed(),
                outcome.results().stream().map(EnrolmentView::of).toList());
    }
}
