package city.training.web.enrolment.roster;

import org.jspecify.annotations.Nullable;

/** Who takes the seat over, as it is sent in. */
public record SubstitutionForm(@Nullable String staffId, @Nullable String reason) {}
