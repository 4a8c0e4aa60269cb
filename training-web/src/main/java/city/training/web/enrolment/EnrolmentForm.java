package city.training.web.enrolment;

import city.training.web.rest.Given;
import org.jspecify.annotations.Nullable;

/**
 * For whom a seat is asked, as it is sent in; without a number for the caller.
 *
 * @param override to enrol somebody whom the offering is not for
 */
public record EnrolmentForm(@Nullable String staffId, @Nullable OverrideForm override) {
    /** Why audience and prerequisites do not count. */
    public record OverrideForm(@Nullable String reason) {}

    /** Whom, and why, where audience and prerequisites are to be overridden. */
    record Overriding(String staffId, String reason) {}

    Overriding overriding(OverrideForm form) {
        Given given = new Given();
        Overriding overriding =
                new Overriding(given.text("staffId", staffId), given.text("override.reason", form.reason()));
        given.check();
        return overriding;
    }
}
