package city.training.web.offering;

import city.training.enrolment.EnrolmentId;
import city.training.offering.Offering;
import city.training.web.rest.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to those who lose their seat, as it is sent in. */
public record DisplacementForm(@Nullable List<String> enrolmentIds, @Nullable Target to, @Nullable String reason) {
    /** Where they end. */
    public enum Target {
        WAITLISTED,
        CANCELLED
    }

    Offering.Displacement displacement(Given given) {
        return new Offering.Displacement(
                given.each("displacement.enrolmentIds", enrolmentIds, (all, path, id) -> EnrolmentId.of(id)),
                given.need("displacement.to", to, Target.WAITLISTED) == Target.WAITLISTED,
                given.text("displacement.reason", reason));
    }
}
