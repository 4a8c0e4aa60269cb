package city.training.enrolment;

import java.time.Instant;
import java.util.List;

/**
 * What comes out when all decisions about an offering are made again from the record.
 *
 * @param decisions how many were made again
 * @param differences where another decision comes out, or the enrolments stored are not those the record leads to; empty
 *     where all is well
 */
public record Replay(int decisions, List<Difference> differences) {
    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * @param number the entry of the offering's audit trail; 0 for what is stored now
     * @param at when it was decided
     * @param enrolment whose
     * @param recorded what the record says
     * @param recomputed what comes out
     */
    public record Difference(long number, Instant at, String enrolment, String recorded, String recomputed) {}
}
