package city.training.internal.enrolment;

import java.util.Map;

/** The facts every decision is recorded with, so that it can be explained and made again. */
final class Recorded {
    static final String RULES = "rules";
    static final String RANK = "rank";
    static final String POSITION = "position";
    static final String CAPACITY = "capacity";
    static final String WAITING_LIST_SIZE = "waitingListSize";
    static final String SEATS_TAKEN = "seatsTaken";
    static final String WAITING = "waiting";
    static final String ENROLMENT = "enrolmentId";
    static final String STAFF = "staffId";
    static final String FROM = "from";
    /** The action of the entry that begins the results of a pool; who was chosen follows in that order. */
    static final String POOL_DECIDED = "POOL_DECIDED";

    static final String SEED = "seed";
    static final String CHOSEN = "chosen";
    /** With which offering the person was taken at that time. */
    static final String CLASH = "offeringId";
    /** Which passing-on of seats an entry belongs to. */
    static final String TURN = "turn";

    /** The action of an entry that tells of somebody whose turn it was and who could not take the seat. */
    static final String PASSED_OVER = "PASSED_OVER";

    private Recorded() {}

    /** How full it was at that moment, before the decision. */
    static Map<String, Object> facts(Terms terms, Tally tally) {
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
