package city.training.web.enrolment.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the officer chose, in order, and why. */
public record SelectionForm(@Nullable List<String> chosen, @Nullable String reason) {}
