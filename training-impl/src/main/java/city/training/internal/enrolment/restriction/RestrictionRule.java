package city.training.internal.enrolment.restriction;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.State;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Who may say what about a restriction, and when. */
enum RestrictionRule {
    NOBODY_DECIDES_ABOUT_THEIR_OWN(
            attempt -> when(attempt.by().equals(attempt.restriction().person().staff()), Reason.OWN_CASE, Map.of())),

    PROPOSAL_WAITS(attempt ->
            when(attempt.restriction().state() != State.PROPOSED, Reason.NOT_PENDING, state(attempt.restriction()))),

    IT_IS_NOT_OVER(attempt -> when(
            attempt.restriction().state() != State.IMPOSED
                    || !attempt.at().isBefore(attempt.restriction().until()),
            Reason.NOT_IN_FORCE,
            Map.of(
                    "state",
                    attempt.restriction().state().name(),
                    "until",
                    attempt.restriction().until()))),

    PERSON_HAS_NOT_APPEALED(attempt -> attempt.restriction()
            .appeal()
            .map(appeal -> new Refusal(Reason.ALREADY_APPEALED, Map.of("at", appeal.at())))),

    APPEAL_WAITS(attempt -> when(!waits(attempt.restriction()), Reason.NOT_PENDING, state(attempt.restriction()))),

    SOMEBODY_ELSE_ANSWERS(attempt -> when(
            attempt.byAnother()
                    && attempt.restriction()
                            .decision()
                            .filter(decision -> decision.by().equals(attempt.by()))
                            .isPresent(),
            Reason.OWN_DECISION,
            Map.of()));

    static final Set<RestrictionRule> TO_DECIDING = EnumSet.of(NOBODY_DECIDES_ABOUT_THEIR_OWN, PROPOSAL_WAITS);
    static final Set<RestrictionRule> TO_APPEALING = EnumSet.of(IT_IS_NOT_OVER, PERSON_HAS_NOT_APPEALED);
    static final Set<RestrictionRule> TO_LIFTING = EnumSet.of(NOBODY_DECIDES_ABOUT_THEIR_OWN, IT_IS_NOT_OVER);

    private static final Set<RestrictionRule> TO_ANSWERING =
            EnumSet.of(NOBODY_DECIDES_ABOUT_THEIR_OWN, APPEAL_WAITS, SOMEBODY_ELSE_ANSWERS);
    private static final Set<RestrictionRule> TO_GIVING_IN = EnumSet.of(NOBODY_DECIDES_ABOUT_THEIR_OWN, APPEAL_WAITS);

    /**
     * Somebody says something about a restriction.
     *
     * @param byAnother whether the city wants another officer to answer an appeal than the one who decided
     */
    record Attempt(Restriction restriction, StaffId by, Instant at, boolean byAnother) {}

    private final Function<Attempt, Optional<Refusal>> test;

    RestrictionRule(Function<Attempt, Optional<Refusal>> test) {
        this.test = test;
    }

    /** Whoever decided may still change their mind in the person's favour. */
    static Set<RestrictionRule> toAnswering(Outcome outcome) {
        return outcome == Outcome.LIFTED ? TO_GIVING_IN : TO_ANSWERING;
    }

    /** Everything that stands against it, at once. */
    static List<Refusal> objections(Set<RestrictionRule> rules, Attempt attempt) {
        return rules.stream()
                .map(rule -> rule.test.apply(attempt))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean waits(Restriction restriction) {
        return restriction.state() == State.IMPOSED
                && restriction.appeal().isPresent()
                && restriction.review().isEmpty();
    }

    private static Map<String, Object> state(Restriction restriction) {
        return Map.of("state", restriction.state().name());
    }

    private static Optional<Refusal> when(boolean objection, Reason reason, Map<String, Object> facts) {
        return objection ? Optional.of(new Refusal(reason, facts)) : Optional.empty();
    }
}
