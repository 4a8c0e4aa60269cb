package city.training.internal.offering.moment;

import city.training.internal.enrolment.City;

/** The clock of a city's offerings. */
public final class MomentDesk {
    private MomentDesk() {}

    public static void look(City city) {
        new Moments(city.database, city.line, city.outbox, city.clock).work();
    }
}
