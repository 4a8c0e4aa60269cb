package city.training.internal.enrolment.pool;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives seats, then places in line, along an order that was drawn or chosen. Pure: facts in, moves out.
 *
 * @param reason kept with every result, may be empty
 * @param merits what else is kept with the result of an enrolment
 * @param departments of who is in the pool, where seats are kept for some
 */
public record PoolTurn(
        Terms terms,
        StaffId actor,
        String reason,
        Map<String, Map<String, Object>> merits,
        Instant now,
        Map<EnrolmentId, String> departments) {

    /** Those in the order first, the rest are not selected; each gets the rank of its place in that order. */
    public List<Admitted> decide(
            List<Enrolment> order, List<Enrolment> rest, Map<StaffId, Circumstances> people, Tally before) {
        List<Admitted> moves = new ArrayList<>();
        Tally tally = before;
        for (Enrolment enrolment : order) {
            tally = tally.seenBy(departments.getOrDefault(enrolment.id(), ""), now);
            Circumstances person = Objects.requireNonNull(people.get(enrolment.staff()));
            Optional<Refusal> hindrance = AdmissionRule.hindrance(
                    new Application(enrolment.staff(), now, terms, Optional.of(enrolment), person, tally));
            EnrolmentState state = hindrance.isPresent() ? EnrolmentState.NOT_SELECTED : next(tally);
            moves.add(move(enrolment, state, tally, hindrance));
            tally = tally.with(state);
        }
        for (Enrolment enrolment : rest) {
            moves.add(move(enrolment, EnrolmentState.NOT_SELECTED, tally, Optional.empty()));
            tally = tally.with(EnrolmentState.NOT_SELECTED);
        }
        return moves;
    }

    private EnrolmentState next(Tally tally) {
        if (tally.hasSeatUnder(terms)) {
            return EnrolmentState.CONFIRMED;
        }
        return tally.hasPlaceUnder(terms) ? EnrolmentState.WAITLISTED : EnrolmentState.NOT_SELECTED;
    }

    private Admitted move(Enrolment enrolment, EnrolmentState to, Tally tally, Optional<Refusal> hindrance) {
        Map<String, Object> facts = new HashMap<>(Recorded.facts(terms, tally));
        facts.putAll(merits.getOrDefault(enrolment.id().toString(), Map.of()));
        hindrance.ifPresent(found -> {
            facts.putAll(found.facts());
            facts.put(Recorded.HINDRANCE, found.reason());
        });
        long rank = tally.lastRank() + 1;
        facts.put(Recorded.RANK, rank);
        facts.put(Recorded.RULES, AdmissionRule.VERSION);
        Move move = new Move(
                enrolment.id(),
                enrolment.offering(),
                enrolment.staff(),
                Optional.of(enrolment.state()),
                to,
                actor,
                now,
                hindrance.map(found -> found.reason().name()).orElse(reason),
                facts);
        return new Admitted(move, rank, Optional.empty(), departments.getOrDefault(enrolment.id(), ""), false, false);
    }
}
