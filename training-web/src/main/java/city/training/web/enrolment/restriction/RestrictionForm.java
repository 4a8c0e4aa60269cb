package city.training.web.enrolment.restriction;

import city.training.enrolment.restriction.Restriction;
import city.training.people.StaffId;
import city.training.web.rest.Given;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A restriction that an officer begins, as it is sent in. */
public record RestrictionForm(
        @Nullable String staffId, @Nullable Instant from, @Nullable Instant until, @Nullable String reason) {
    Restriction.Draft draft() {
        Given given = new Given();
        String staff = given.text("staffId", staffId);
        Instant end = given.time("until", until);
        String why = given.text("reason", reason);
        given.check();
        return new Restriction.Draft(new StaffId(staff), Optional.ofNullable(from), end, why);
    }
}
