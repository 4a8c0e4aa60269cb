package city.training.internal.enrolment.explanation;

import city.training.internal.enrolment.rule.Contender;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.storage.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts every decision is recorded with, so that it can be explained and made again. */
public final class Recorded {
    public static final String RULES = "rules";
    public static final String RANK = "rank";
    public static final String POSITION = "position";
    public static final String CAPACITY = "capacity";
    public static final String WAITING_LIST_SIZE = "waitingListSize";
    public static final String SEATS_TAKEN = "seatsTaken";
    public static final String WAITING = "waiting";
    public static final String ENROLMENT = "enrolmentId";
    public static final String STAFF = "staffId";
    public static final String FROM = "from";
    /** The action of the entry that begins the results of a pool; who was chosen follows in that order. */
    public static final String POOL_DECIDED = "POOL_DECIDED";

    public static final String SEED = "seed";
    public static final String CHOSEN = "chosen";
    /** What stood against somebody whom an officer let in all the same. */
    public static final String OVERRIDDEN = "overridden";
    /** With which offering the person was taken at that time. */
    public static final String CLASH = "offeringId";
    /** What stood against a seat for somebody who was drawn or chosen. */
    public static final String HINDRANCE = "hindrance";
    /** Which passing-on of seats an entry belongs to. */
    public static final String TURN = "turn";

    /** Until when the seat was on offer, with the offer and with what became of it. */
    public static final String OFFERED_UNTIL = "offeredUntil";

    /** The reason of an enrolment that ended because its person did not want the seat that was offered. */
    public static final String DECLINED = "OFFER_DECLINED";

    /** The enrolment that took the seat over, and the one it was taken over from. */
    public static final String SUBSTITUTE = "substitute";

    public static final String SUBSTITUTE_FOR = "substituteFor";
    /** Who has to approve, with a request that came in pending. */
    public static final String APPROVAL = "approval";
    /** With a request that holds a seat while it is pending. */
    public static final String HOLDS_SEAT = "holdsSeat";
    /** Which approver's step it was. */
    public static final String STEP = "step";
    /** Who had to approve the step that a training officer decided instead, or for whom a delegate decided. */
    public static final String INSTEAD_OF = "insteadOf";
    /** With the place given after an approval: which moment gave the rank. */
    public static final String RANK_BY = "rankBy";

    /** The actions of entries that tell of an approval that went on without an end. */
    public static final String STEP_APPROVED = "STEP_APPROVED";

    /** The reason where it was the clock that decided: nobody answered in time. */
    public static final String SILENCE = "SILENCE";

    public static final String ESCALATED = "ESCALATED";
    public static final String HOLD_ENDED = "HOLD_ENDED";

    /** Where seats are kept for departments: the person's, how many are kept for which, and how many of those are left. */
    public static final String DEPARTMENT = "department";

    public static final String KEPT = "allocations";
    public static final String HELD_FOR_DEPARTMENTS = "heldForDepartments";

    /** The reason why somebody was passed over where only seats of other departments were free. */
    public static final String HELD = "HELD_FOR_DEPARTMENTS";

    /** The action of an entry that tells of somebody whose turn it was and who could not take the seat. */
    public static final String PASSED_OVER = "PASSED_OVER";

    /** By what a selection was proposed, in order, and by which version of the criteria. */
    public static final String CRITERIA = "criteria";

    public static final String CRITERIA_VERSION = "criteriaVersion";
    /** Somebody's place in the proposal, from 1; with the facts it follows from. */
    public static final String PROPOSED = "proposed";

    private static final String ATTENDED = "attended";
    private static final String ATTENDED_COURSE = "attendedCourse";
    private static final String LAST_TRAINING = "lastTraining";
    private static final String RECOMMENDED = "recommended";
    private static final String REQUESTED = "requestRank";

    private Recorded() {}

    /** What spoke for somebody in a pool. */
    public static Map<String, Object> facts(Contender one) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(ATTENDED, one.attended());
        facts.put(ATTENDED_COURSE, one.attendedCourse());
        one.lastTraining().ifPresent(at -> facts.put(LAST_TRAINING, at));
        one.recommended().ifPresent(rank -> facts.put(RECOMMENDED, rank));
        facts.put(REQUESTED, one.requested());
        return facts;
    }

    /** The same, as it was kept. */
    static Contender contender(String enrolment, Map<String, String> facts) {
        return new Contender(
                enrolment,
                Integer.parseInt(facts.getOrDefault(ATTENDED, "0")),
                Integer.parseInt(facts.getOrDefault(ATTENDED_COURSE, "0")),
                Optional.ofNullable(facts.get(LAST_TRAINING)).map(Instant::parse),
                Optional.ofNullable(facts.get(RECOMMENDED)).map(Integer::valueOf),
                Long.parseLong(facts.getOrDefault(REQUESTED, "0")));
    }

    /** How full it was at that moment, before the decision. */
    public static Map<String, Object> facts(Terms terms, Tally tally) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                CAPACITY,
                terms.capacity(),
                WAITING_LIST_SIZE,
                terms.waitingListSize(),
                SEATS_TAKEN,
                tally.seatsTaken(),
                WAITING,
                tally.waiting()));
        Map<String, Integer> kept = tally.shares().kept();
        tally.shares().department().filter(mine -> !kept.isEmpty()).ifPresent(mine -> {
            facts.put(DEPARTMENT, mine);
            facts.put(KEPT, Json.of(texts(kept)));
            facts.put(HELD_FOR_DEPARTMENTS, tally.shares().heldForOthers());
        });
        return facts;
    }

    private static Map<String, String> texts(Map<String, Integer> numbers) {
        Map<String, String> texts = new TreeMap<>();
        numbers.forEach((name, number) -> texts.put(name, number.toString()));
        return texts;
    }
}
