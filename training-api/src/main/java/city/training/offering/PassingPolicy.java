package city.training.offering;

import java.time.Instant;
import java.util.Optional;

/**
 * How a freed seat comes to the next in line (승계). Who asks while a seat is free and nobody stands in line gets it at once
 * either way.
 *
 * @param offerHours how long a freed seat is offered to somebody, who accepts or declines it, 1 to 2,160; empty where it is
 *     given at once
 * @param until the last moment a seat is passed on, exclusive, not before the close and not after the first session; empty
 *     for the first session. Nobody in line gets a seat afterwards, no offer runs longer, and no approval comes in time
 */
public record PassingPolicy(Optional<Integer> offerHours, Optional<Instant> until) {
    /** Given at once, until teaching begins. */
    public static final PassingPolicy AT_ONCE = new PassingPolicy(Optional.empty(), Optional.empty());

    /** Offered for so many hours, until teaching begins. */
    public static PassingPolicy offered(int hours) {
        return new PassingPolicy(Optional.of(hours), Optional.empty());
    }

    /** The same, with that as the last moment. */
    public PassingPolicy until(Instant moment) {
        return new PassingPolicy(offerHours, Optional.of(moment));
    }
}
