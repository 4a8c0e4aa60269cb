package city.training.web.enrolment.restriction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an officer says to a proposal. */
public record RestrictionDecisionForm(
        @Nullable Boolean imposed, @Nullable Instant from, @Nullable Instant until, @Nullable String reason) {}
