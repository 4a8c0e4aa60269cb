package city.training.internal.enrolment.rule;

import city.training.enrolment.Enrolment;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person's wish for a seat with all facts the rules ask for.
 *
 * @param at when it arrived, by the server's clock
 * @param known whether the directory knows the person
 * @param live their live enrolment in the offering
 * @param clashes sessions elsewhere at the same time
 * @param tally how full the offering is when their turn comes
 */
public record Application(
        StaffId staff,
        Instant at,
        boolean known,
        Terms terms,
        Optional<Enrolment> live,
        List<Clash> clashes,
        Tally tally) {}
