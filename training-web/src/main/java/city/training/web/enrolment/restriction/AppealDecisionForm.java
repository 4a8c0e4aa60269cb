package city.training.web.enrolment.restriction;

import city.training.enrolment.restriction.Restriction.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an officer says to an appeal. */
public record AppealDecisionForm(@Nullable Outcome outcome, @Nullable Instant until, @Nullable String reason) {}
