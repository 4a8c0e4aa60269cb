package city.training.web.enrolment.passing;

import org.jspecify.annotations.Nullable;

/** Why somebody does not want the seat, as it is sent in. */
public record DeclineForm(@Nullable String reason) {}
