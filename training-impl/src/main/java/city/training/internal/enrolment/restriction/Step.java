package city.training.internal.enrolment.restriction;

import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Appeal;
import city.training.enrolment.restriction.Restriction.Decided;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.Person;
import city.training.enrolment.restriction.Restriction.Proposal;
import city.training.enrolment.restriction.Restriction.Review;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a restriction, by whom and when: from one value of it to the next.
 *
 * @param reason in their words
 */
record Step(StaffId by, Instant at, String reason) {

    /** By the rule; nobody has said anything about it yet. */
    Restriction proposed(RestrictionId id, StaffId staff, NoShowRule rule, List<Missed> missed) {
        return new Restriction(
                id,
                unnamed(staff),
                State.PROPOSED,
                at,
                at.plus(Duration.ofDays(rule.restrictedDays())),
                "",
                Optional.of(new Proposal(at, rule.noShows(), rule.withinDays(), missed)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Without a proposal. */
    Restriction imposed(RestrictionId id, StaffId staff, Instant from, Instant until) {
        return new Restriction(
                id,
                unnamed(staff),
                State.IMPOSED,
                from,
                until,
                reason,
                Optional.empty(),
                Optional.of(new Decided(by, at)),
                Optional.empty(),
                Optional.empty());
    }

    Restriction confirmed(Restriction proposed, Instant from, Instant until) {
        return decided(proposed, State.IMPOSED, from, until);
    }

    Restriction dismissed(Restriction proposed) {
        return decided(proposed, State.DISMISSED, proposed.from(), proposed.until());
    }

    private Restriction decided(Restriction before, State state, Instant from, Instant until) {
        return new Restriction(
                before.id(),
                before.person(),
                state,
                from,
                until,
                reason,
                before.proposal(),
                Optional.of(new Decided(by, at)),
                before.appeal(),
                before.review());
    }

    Restriction appealed(Restriction before) {
        return new Restriction(
                before.id(),
                before.person(),
                before.state(),
                before.from(),
                before.until(),
                before.reason(),
                before.proposal(),
                before.decision(),
                Optional.of(new Appeal(reason, at)),
                before.review());
    }

    /** @param until the end, which is another one only where it is shortened */
    Restriction reviewed(Restriction before, Outcome outcome, Instant until) {
        State state =
                switch (outcome) {
                    case UPHELD, SHORTENED -> before.state();
                    case LIFTED -> State.LIFTED;
                    case WITHDRAWN -> State.WITHDRAWN;
                };
        return new Restriction(
                before.id(),
                before.person(),
                state,
                before.from(),
                until,
                before.reason(),
                before.proposal(),
                before.decision(),
                before.appeal(),
                Optional.of(new Review(outcome, reason, by, at)));
    }

    /** Names are the directory's, and put to it when it is shown. */
    static Person unnamed(StaffId staff) {
        return new Person(staff, "", "");
    }
}
