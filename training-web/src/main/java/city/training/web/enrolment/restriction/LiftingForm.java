package city.training.web.enrolment.restriction;

import org.jspecify.annotations.Nullable;

/** Why a restriction ends before its time. */
public record LiftingForm(@Nullable String reason) {}
