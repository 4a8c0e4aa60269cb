package city.training.web.enrolment.approval;

import org.jspecify.annotations.Nullable;

/** What an approver says. */
public record VerdictForm(@Nullable Boolean approved, @Nullable String reason) {}
