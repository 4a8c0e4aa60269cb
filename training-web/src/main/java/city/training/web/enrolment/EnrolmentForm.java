package city.training.web.enrolment;

import org.jspecify.annotations.Nullable;

/** For whom a seat is asked, as it is sent in; without a number for the caller. */
public record EnrolmentForm(@Nullable String staffId) {}
