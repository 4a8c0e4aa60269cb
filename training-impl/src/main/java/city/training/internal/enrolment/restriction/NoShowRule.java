package city.training.internal.enrolment.restriction;

import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restrictions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * When no-shows are ground for a restriction. Cities differ in it, so it is configuration.
 *
 * @param noShows how many; 0 where the city wants no proposals
 * @param withinDays of 24 hours, from the first to the last of them
 * @param restrictedDays what is proposed
 */
record NoShowRule(int noShows, int withinDays, int restrictedDays) {
    NoShowRule {
        if (noShows < 0 || withinDays < 1 || restrictedDays < 1 || restrictedDays > Restrictions.LONGEST_DAYS) {
            throw new IllegalArgumentException("no.shows, within.days and restricted.days in"
                    + " etc/city.training.restriction.cfg must be at least 0, 1 and 1, and the last at most "
                    + Restrictions.LONGEST_DAYS + ", not " + noShows + ", " + withinDays + " and " + restrictedDays);
        }
    }

    static NoShowRule of(RestrictionSettings settings) {
        return new NoShowRule(settings.no_shows(), settings.within_days(), settings.restricted_days());
    }

    /**
     * The first of these that are ground enough, by time; nothing where none are.
     *
     * @param missed without excuse, and no ground for anything yet
     */
    List<Missed> ground(List<Missed> missed) {
        List<Missed> inOrder =
                missed.stream().sorted(Comparator.comparing(Missed::at)).toList();
        for (Missed first : noShows == 0 ? List.<Missed>of() : inOrder) {
            Instant end = first.at().plus(Duration.ofDays(withinDays));
            List<Missed> together = inOrder.stream()
                    .filter(one -> !one.at().isBefore(first.at()) && !one.at().isAfter(end))
                    .toList();
            if (together.size() >= noShows) {
                return together;
            }
        }
        return List.of();
    }
}
