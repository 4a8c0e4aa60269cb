package city.training.web.enrolment.restriction;

import city.training.ConflictException;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Decided;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.Ruling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A restriction, as it is given out. */
public record RestrictionView(
        String id,
        String staffId,
        String name,
        String department,
        State state,
        Instant from,
        Instant until,
        String reason,
        @Nullable RestrictionGroundView ground,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable AppealView appeal,
        @Nullable ReviewView review) {
    static RestrictionView of(Restriction one) {
        return new RestrictionView(
                one.id().toString(),
                one.person().staff().value(),
                one.person().name(),
                one.person().department(),
                one.state(),
                one.from(),
                one.until(),
                one.reason(),
                one.proposal().map(RestrictionGroundView::of).orElse(null),
                one.decision().map(decided -> decided.by().value()).orElse(null),
                one.decision().map(Decided::at).orElse(null),
                one.appeal().map(AppealView::of).orElse(null),
                one.review().map(ReviewView::of).orElse(null));
    }

    /** @throws ConflictException where nothing was changed: over REST that is a problem with its reasons */
    static RestrictionView of(Ruling ruling) {
        if (ruling instanceof Ruling.Counted counted) {
            return of(counted.restriction());
        }
        var reasons = ((Ruling.Refused) ruling).reasons();
        throw new ConflictException("Nothing was changed: " + reasons.get(0).reason(), reasons);
    }
}
