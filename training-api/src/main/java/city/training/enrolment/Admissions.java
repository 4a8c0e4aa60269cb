package city.training.enrolment;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deciding a pool of requests at once (추첨, 선발), after the window has closed. Done once for an offering, by a training
 * officer, audited, and replayable from the record.
 *
 * <p>In the order drawn or chosen, seats are given until there are none, then places in the waiting list; nobody gets a
 * seat who holds one elsewhere at that time by now ({@code TIME_CLASH}) or is restricted ({@code RESTRICTED}). Everybody else is not selected. The waiting list
 * then moves in the same order.
 *
 * <p>Every call throws {@link NotAllowedException} for anybody but training officers and {@link NotFoundException} where
 * there is no such offering; every changing one {@link ConflictException} with {@code OTHER_ADMISSION}, {@code STILL_OPEN} or
 * {@code ALREADY_DECIDED}.
 */
public interface Admissions {
    /**
     * Draws lots: requests are ordered by the SHA-256 of {@code seed/enrolmentId} as hexadecimal text, so that anybody can
     * repeat the draw with the seed.
     *
     * @param seed announced beforehand, 1 to 64 characters; where empty, 128 random bits
     * @throws InvalidException for a seed of another length
     */
    Outcome draw(Caller caller, OfferingId offering, Optional<String> seed);

    /**
     * Everybody in the pool with what speaks for them, as a proposal: never attended first, then longest since the last
     * training, then by request. The officer decides.
     *
     * @param caller a training officer
     */
    List<Candidate> propose(Caller caller, OfferingId offering);

    /**
     * Gives the seats to those chosen, in that order; who is chosen beyond the seats waits.
     *
     * @param chosen of the pool, each once
     * @param reason kept with every result, 1 to 1,000 characters
     * @throws ConflictException also with {@code NOT_IN_POOL}
     * @throws InvalidException where the reason is missing or too long
     */
    Outcome select(Caller caller, OfferingId offering, List<EnrolmentId> chosen, String reason);

    /**
     * @param seed of the lots; empty for a selection
     * @param results everybody of the pool, in the order decided
     */
    record Outcome(String seed, List<Enrolment> results) {
        public Outcome {
            results = List.copyOf(results);
        }
    }

    /**
     * @param attended how many offerings the person held a seat in that are over, without those they did not come to
     * @param lastTraining when the latest of them ended
     */
    record Candidate(Enrolment enrolment, int attended, Optional<Instant> lastTraining) {}
}
