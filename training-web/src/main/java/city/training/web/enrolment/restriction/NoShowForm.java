package city.training.web.enrolment.restriction;

import org.jspecify.annotations.Nullable;

/** Why somebody was not there, as it is sent in. */
public record NoShowForm(@Nullable Boolean excused, @Nullable String reason) {}
