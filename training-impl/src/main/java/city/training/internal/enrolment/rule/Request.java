package city.training.internal.enrolment.rule;

import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody asks for a seat.
 *
 * @param staff for whom
 * @param actor who asks
 * @param key what makes a repeated request recognisable
 * @param at when it arrived
 * @param override why audience and prerequisites do not stand against it, where an officer says so
 */
public record Request(StaffId staff, StaffId actor, Optional<String> key, Instant at, Optional<String> override) {
    public static Request of(Caller caller, StaffId staff, Instant at) {
        return of(caller.staffId(), staff, caller.requestKey().map(key -> caller.staffId() + "/" + key), at);
    }

    public static Request of(StaffId actor, StaffId staff, Optional<String> key, Instant at) {
        return new Request(staff, actor, key, at, Optional.empty());
    }

    /** The same against audience and prerequisites. */
    public Request despite(String reason) {
        return new Request(staff, actor, key, at, Optional.of(reason));
    }
}
