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
 */
public record Request(StaffId staff, StaffId actor, Optional<String> key, Instant at) {
    public static Request of(Caller caller, StaffId staff, Instant at) {
        return new Request(staff, caller.staffId(), caller.requestKey().map(key -> caller.staffId() + "/" + key), at);
    }
}
