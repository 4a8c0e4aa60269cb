package city.training.web.enrolment.approval;

import city.training.enrolment.approval.Delegation;
import city.training.people.StaffId;
import city.training.web.rest.Given;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who approves instead and when, as it is sent in. */
public record DelegationForm(@Nullable String delegateId, @Nullable Instant from, @Nullable Instant until) {
    Delegation delegation() {
        Given given = new Given();
        String delegate = given.text("delegateId", delegateId);
        Instant start = given.time("from", from);
        Instant end = given.time("until", until);
        given.check();
        return new Delegation(new StaffId(delegate), start, end);
    }
}
