package city.training.enrolment;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.offering.Criterion;
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
 * seat who holds one elsewhere at that time by now ({@code TIME_CLASH}) is restricted ({@code RESTRICTED}), or
 * whom the offering is not for any more ({@code NOT_IN_AUDIENCE}, {@code PREREQUISITE_MISSING}). Everybody else is not selected. The waiting list
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
     * Everybody in the pool with what speaks for them, as a proposal by the criteria of the offering. The officer decides.
     * The look-up is audited, since it shows records of others.
     *
     * @param caller a training officer
     */
    Proposal propose(Caller caller, OfferingId offering);

    /**
     * Gives the seats to those chosen, in that order; who is chosen beyond the seats waits. With every result are kept the
     * reason, the place in the proposal and what it followed from.
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
     * @param criteria by which, the weightiest first
     * @param version of the criteria, as it is kept with a decision
     * @param candidates in the order proposed
     */
    record Proposal(List<Criterion> criteria, String version, List<Candidate> candidates) {
        public Proposal {
            criteria = List.copyOf(criteria);
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * @param attended how many offerings the person held a seat in that are over, without those they did not come to
     * @param attendedCourse how many of them were of the same course
     * @param lastTraining when the latest of them ended
     * @param recommended the rank that the person's department gave them, if it did
     */
    record Candidate(
            Enrolment enrolment,
            int attended,
            int attendedCourse,
            Optional<Instant> lastTraining,
            Optional<Integer> recommended) {}
}
