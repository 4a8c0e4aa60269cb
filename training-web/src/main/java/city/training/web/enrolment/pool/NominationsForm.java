package city.training.web.enrolment.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a department recommends, the first as number 1. */
public record NominationsForm(@Nullable List<String> people) {}
