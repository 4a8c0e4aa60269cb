package city.training.report;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that was done. Entries are added, never changed.
 *
 * @param subject what it was done to, as kind and identifier: {@code offering/…}
 * @param number counts the entries of the subject from 1, in the order in which they were decided
 * @param at when, by the server's clock
 * @param actor the staff number of who did it
 * @param action what was done, a stable code such as {@code CONFIRMED} or {@code ROSTER_READ}
 * @param reason why, in words; may be empty
 * @param facts what it was based on or what changed
 */
public record AuditEntry(
        String subject,
        long number,
        Instant at,
        String actor,
        String action,
        String reason,
        Map<String, String> facts) {
    public AuditEntry {
        facts = Map.copyOf(facts);
    }
}
