package city.training.web.enrolment.restriction;

import city.training.enrolment.restriction.Restriction;
import java.time.Instant;
import java.util.List;

/** What a restriction rests on, as it is given out. */
public record RestrictionGroundView(Instant proposedAt, int noShows, int withinDays, List<MissedView> missed) {
    static RestrictionGroundView of(Restriction.Proposal proposal) {
        return new RestrictionGroundView(
                proposal.at(),
                proposal.noShows(),
                proposal.withinDays(),
                proposal.missed().stream().map(MissedView::of).toList());
    }
}
