package city.training.web.offering;

import org.jspecify.annotations.Nullable;

/** Why an offering does not take place, as it is sent in. */
public record CallingOffForm(@Nullable String reason) {}
