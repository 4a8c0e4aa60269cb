package city.training.web.enrolment.restriction;

import city.training.enrolment.restriction.Restriction;
import java.time.Instant;

/** What was said against a restriction, as it is given out. */
public record AppealView(String words, Instant at) {
    static AppealView of(Restriction.Appeal appeal) {
        return new AppealView(appeal.words(), appeal.at());
    }
}
