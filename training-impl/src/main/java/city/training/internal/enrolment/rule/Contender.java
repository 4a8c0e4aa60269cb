package city.training.internal.enrolment.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody in a pool, with everything that criteria look at.
 *
 * @param enrolment its identifier
 * @param attended how many offerings they held a seat in that are over
 * @param attendedCourse how many of these were of the same course
 * @param lastTraining when the latest of them ended
 * @param recommended their rank among those whom their department recommends, if it does
 * @param requested the rank of their request
 */
public record Contender(
        String enrolment,
        int attended,
        int attendedCourse,
        Optional<Instant> lastTraining,
        Optional<Integer> recommended,
        long requested) {}
