package city.training.internal.catalogue;

import city.training.catalogue.Courses;
import city.training.internal.storage.Database;
import java.time.Clock;

/** Makes the services of this package for tests of others. */
public final class CatalogueTown {
    private CatalogueTown() {}

    public static Courses courses(Database database, CourseSeats seats, Clock clock) {
        return new CourseBook(database, seats, clock);
    }
}
