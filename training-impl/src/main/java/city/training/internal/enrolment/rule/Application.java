package city.training.internal.enrolment.rule;

import city.training.enrolment.Enrolment;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's wish for a seat with all facts the rules ask for.
 *
 * @param at when it arrived, by the server's clock
 * @param live their live enrolment in the offering
 * @param person what else is known of them
 * @param tally how full the offering is when their turn comes
 */
public record Application(
        StaffId staff, Instant at, Terms terms, Optional<Enrolment> live, Circumstances person, Tally tally) {

    /** The same, let in against audience and prerequisites. */
    public Application asWaived() {
        return new Application(staff, at, terms, live, person.asWaived(), tally);
    }

    /** Before the window opens nobody gets in anyway: what counts is what holds then. */
    Instant countsAt() {
        return at.isBefore(terms.opensAt()) ? terms.opensAt() : at;
    }
}
