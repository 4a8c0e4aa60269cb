package city.training.web.enrolment.restriction;

import org.jspecify.annotations.Nullable;

/** What somebody says against their restriction. */
public record AppealForm(@Nullable String words) {}
