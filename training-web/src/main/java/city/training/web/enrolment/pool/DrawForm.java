package city.training.web.enrolment.pool;

import org.jspecify.annotations.Nullable;

/** The seed to draw lots with, where one was announced. */
public record DrawForm(@Nullable String seed) {}
