package city.training.internal.enrolment.pool;

import city.training.enrolment.Admissions;
import city.training.internal.enrolment.City;

/** The pools of a city. */
public final class PoolTown {
    private PoolTown() {}

    public static Admissions admissions(City city) {
        return new AdmissionBook(city.database, city.directory, city.outbox, city.clock);
    }
}
