package city.training.offering;

import java.time.Instant;

/**
 * How many it takes for an offering to take place (최소 인원). Where fewer have a confirmed seat at that moment, the system
 * proposes to call it off; a training officer decides.
 *
 * @param heads 1 to the planned capacity
 * @param countedAt when they are counted, not before the opening and not after the first session
 */
public record MinimumPolicy(int heads, Instant countedAt) {}
