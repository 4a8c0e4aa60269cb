package city.training.internal.enrolment.roster;

import city.training.enrolment.Rosters;
import city.training.internal.enrolment.City;

/** Where a city's officers change rosters. */
public final class RosterDesk {
    private RosterDesk() {}

    public static Rosters of(City city) {
        return new RosterBook(city.database, city.directory, city.outbox, city.clock);
    }
}
