package city.training.enrolment.restriction;

import city.training.enrolment.EnrolmentId;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in which somebody may not enrol (수강제한). Whoever has a seat already keeps it.
 *
 * @param from inclusive; while {@code PROPOSED}, what is proposed
 * @param until exclusive; likewise
 * @param reason of the one who decided; empty while {@code PROPOSED}
 * @param proposal what it rests on; empty where an officer began it
 * @param decision by whom it was imposed or dismissed; empty while nobody has decided
 * @param appeal what the person said against it
 * @param review the last word on it after it was imposed: the answer to the appeal, or why it was lifted or withdrawn
 */
public record Restriction(
        RestrictionId id,
        Person person,
        State state,
        Instant from,
        Instant until,
        String reason,
        Optional<Proposal> proposal,
        Optional<Decided> decision,
        Optional<Appeal> appeal,
        Optional<Review> review) {

    /** Where it stands. An imposed one is in force from its beginning to its end, also while an appeal waits. */
    public enum State {
        /** By the rule about no-shows; keeps nobody from anything. */
        PROPOSED,
        /** By an officer. */
        IMPOSED,
        /** An officer decided against the proposal. */
        DISMISSED,
        /** An officer ended it before its time. */
        LIFTED,
        /** What it rested on is gone: a no-show was taken back, or the offering was called off. */
        WITHDRAWN
    }

    /**
     * @param name empty where the directory does not know the person any more
     * @param department likewise
     */
    public record Person(StaffId staff, String name, String department) {}

    /**
     * By which rule it was proposed.
     *
     * @param noShows how many no-shows
     * @param withinDays within how many days
     * @param missed the no-shows it rests on, first one first; each counts for one proposal only
     */
    public record Proposal(Instant at, int noShows, int withinDays, List<Missed> missed) {
        public Proposal {
            missed = List.copyOf(missed);
        }
    }

    /**
     * A no-show (불참).
     *
     * @param title of the course
     * @param at when its first session began
     */
    public record Missed(EnrolmentId enrolment, OfferingId offering, String title, Instant at) {}

    public record Decided(StaffId by, Instant at) {}

    public record Appeal(String words, Instant at) {}

    /** @param reason what whoever reviewed it said */
    public record Review(Outcome outcome, String reason, StaffId by, Instant at) {}

    /** What came of a review. */
    public enum Outcome {
        /** It stays as it is. */
        UPHELD,
        /** It ends earlier. */
        SHORTENED,
        /** It ended at that moment. */
        LIFTED,
        /** What it rested on is gone. */
        WITHDRAWN
    }

    /**
     * What an officer imposes without a proposal.
     *
     * @param from where empty, at once
     * @param until after the beginning, to come, and at most {@link Restrictions#LONGEST_DAYS} days after the beginning
     * @param reason 1 to 1,000 characters
     */
    public record Draft(StaffId staff, Optional<Instant> from, Instant until, String reason) {}
}
