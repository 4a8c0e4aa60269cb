package city.training.enrolment.approval;

import city.training.people.StaffId;
import java.time.Instant;

/**
 * Somebody approves for somebody who is away (대결).
 *
 * @param delegate who approves instead
 * @param from inclusive
 * @param until exclusive
 */
public record Delegation(StaffId delegate, Instant from, Instant until) {}
