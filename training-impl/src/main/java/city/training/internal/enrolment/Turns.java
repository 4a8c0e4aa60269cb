package city.training.internal.enrolment;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Admitted;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.EnrolmentListStore.Former;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides requests in their order, each seeing what those before it got: first come, first served (선착순), or into the pool
 * that is decided later. Pure: facts in, decisions and new enrolments out.
 */
final class Turns {
    /**
     * What is known before the first of the requests is decided.
     *
     * @param before what those who ask have or had in the offering
     * @param people everybody who asks
     * @param departments those of who asks, where the directory knows them
     * @param moment when all of them are decided, not before the last of them asked: what is kept for departments then counts
     *     for each, or who asked before a release would stand behind who asked after it
     */
    record Facts(
            Terms terms,
            Tally tally,
            List<Former> before,
            Map<StaffId, Circumstances> people,
            Map<StaffId, String> departments,
            Instant moment) {}

    /**
     * @param decisions one for each request, in their order
     * @param admitted the new enrolments, by rank
     */
    record Outcome(List<Decision> decisions, List<Admitted> admitted) {
        boolean seatsAnybody() {
            return admitted.stream().anyMatch(one -> one.move().to().holdsSeat());
        }
    }

    /** What makes a request of somebody recognisable. */
    private record Pressed(StaffId staff, String key) {}

    private final Facts facts;
    private final Supplier<EnrolmentId> ids;
    private final Map<StaffId, Enrolment> live = new HashMap<>();
    private final Map<Pressed, Enrolment> byKey = new HashMap<>();
    private final List<Admitted> admitted = new ArrayList<>();
    private Tally tally;

    private Turns(Facts facts, Supplier<EnrolmentId> ids) {
        this.facts = facts;
        this.ids = ids;
        this.tally = facts.tally();
        facts.before().forEach(former -> remember(former.enrolment(), former.key()));
    }

    static Outcome decide(Facts facts, List<Request> requests, Supplier<EnrolmentId> ids) {
        Turns turn = new Turns(facts, ids);
        List<Decision> decisions = requests.stream().map(turn::decide).toList();
        return new Outcome(decisions, List.copyOf(turn.admitted));
    }

    private Decision decide(Request request) {
        Optional<Enrolment> same = request.key().map(key -> byKey.get(new Pressed(request.staff(), key)));
        if (same.isPresent()) {
            return sameAnswer(same.get());
        }
        Optional<Enrolment> mine = Optional.ofNullable(live.get(request.staff()));
        tally = tally.seenBy(department(request), facts.moment());
        Application application = new Application(
                request.staff(),
                request.at(),
                facts.terms(),
                mine,
                Objects.requireNonNull(facts.people().get(request.staff())),
                tally);
        List<Refusal> overridden =
                request.override().isEmpty() ? List.of() : AdmissionRule.objectionsOfEligibility(application);
        Application asked = request.override().isPresent() ? application.asWaived() : application;
        List<Refusal> objections = request.actor().equals(request.staff())
                ? AdmissionRule.objectionsToThePerson(asked)
                : AdmissionRule.objections(asked);
        return objections.isEmpty() ? admit(request, overridden) : new Decision.Refused(objections);
    }

    private Decision admit(Request request, List<Refusal> overridden) {
        Tally before = tally;
        EnrolmentState state = facts.terms().firstState(tally);
        boolean holdsSeat = facts.terms().holdsSeat(tally);
        tally = tally.with(state, holdsSeat);
        Enrolment enrolment = new Enrolment(
                ids.get(),
                facts.terms().offering(),
                request.staff(),
                state,
                tally.lastRank(),
                state == EnrolmentState.WAITLISTED ? OptionalInt.of(tally.waiting()) : OptionalInt.empty(),
                request.at(),
                request.at());
        remember(enrolment, request.key());
        Map<String, Object> found = found(enrolment, before, holdsSeat);
        // Also where nothing stood against them yet: somebody may be known to be promoted next week.
        boolean waived = request.override().isPresent();
        if (waived) {
            found.put(Recorded.OVERRIDDEN, overridden.stream().map(Turns::said).collect(Collectors.joining("; ")));
        }
        Move move = move(request, enrolment, found);
        admitted.add(new Admitted(move, enrolment.rank(), request.key(), department(request), holdsSeat, waived));
        return sameAnswer(enrolment);
    }

    private static String said(Refusal refusal) {
        return refusal.reason() + " " + new TreeMap<>(refusal.facts());
    }

    private Map<String, Object> found(Enrolment enrolment, Tally before, boolean holdsSeat) {
        Map<String, Object> found = new HashMap<>(Recorded.facts(facts.terms(), before));
        found.put(Recorded.RANK, enrolment.rank());
        found.put(Recorded.RULES, AdmissionRule.VERSION);
        enrolment.position().ifPresent(position -> found.put(Recorded.POSITION, position));
        if (facts.terms().approval().isAsked()) {
            found.put(Recorded.APPROVAL, facts.terms().approval().steps());
            found.put(Recorded.HOLDS_SEAT, holdsSeat);
        }
        return found;
    }

    private static Move move(Request request, Enrolment enrolment, Map<String, Object> found) {
        return new Move(
                enrolment.id(),
                enrolment.offering(),
                enrolment.staff(),
                Optional.empty(),
                enrolment.state(),
                request.actor(),
                request.at(),
                request.override().orElse(""),
                found);
    }

    private String department(Request request) {
        return facts.departments().getOrDefault(request.staff(), "");
    }

    private void remember(Enrolment enrolment, Optional<String> key) {
        if (enrolment.state().isLive()) {
            live.put(enrolment.staff(), enrolment);
        }
        key.ifPresent(request -> byKey.put(new Pressed(enrolment.staff(), request), enrolment));
    }

    /** For a request that was carried out before; what it led to may have ended since. */
    private static Decision sameAnswer(Enrolment enrolment) {
        return switch (enrolment.state()) {
            case REQUESTED, APPROVED -> new Decision.Requested(enrolment.id());
            case SEAT_OFFERED -> new Decision.Offered(enrolment.id());
            case WAITLISTED ->
                new Decision.Waitlisted(enrolment.id(), enrolment.position().orElseThrow());
            default ->
                enrolment.state().holdsSeat()
                        ? new Decision.Confirmed(enrolment.id())
                        : new Decision.Refused(List.of(new Refusal(
                                Reason.REQUEST_KEY_REUSED,
                                Map.of("enrolmentId", enrolment.id(), "state", enrolment.state()))));
        };
    }
}
