package city.training.internal.enrolment.explanation;

import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import java.util.Map;

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
    /** With which offering the person was taken at that time. */
    public static final String CLASH = "offeringId";
    /** Which passing-on of seats an entry belongs to. */
    public static final String TURN = "turn";

    /** The enrolment that took the seat over, and the one it was taken over from. */
    public static final String SUBSTITUTE = "substitute";

    public static final String SUBSTITUTE_FOR = "substituteFor";

    /** The action of an entry that tells of somebody whose turn it was and who could not take the seat. */
    public static final String PASSED_OVER = "PASSED_OVER";

    private Recorded() {}

    /** How full it was at that moment, before the decision. */
    public static Map<String, Object> facts(Terms terms, Tally tally) {
        return Map.of(
                CAPACITY,
                terms.capacity(),
                WAITING_LIST_SIZE,
                terms.waitingListSize(),
                SEATS_TAKEN,
                tally.seatsTaken(),
                WAITING,
                tally.waiting());
    }
}
