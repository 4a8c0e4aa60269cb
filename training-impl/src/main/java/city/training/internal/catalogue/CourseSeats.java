package city.training.internal.catalogue;

import city.training.catalogue.CourseId;
import city.training.people.StaffId;
import java.time.Instant;
import org.jooq.DSLContext;

/** Whoever derives seats from what a course needs. */
public interface CourseSeats {
    /**
     * The course needs PCs from now on, or no longer. Called inside the transaction that says so, after it was written.
     *
     * @throws city.training.ConflictException ({@code CAPACITY_BELOW_SEATS_TAKEN}) where people would lose their seat
     */
    void recount(DSLContext sql, StaffId actor, CourseId course, Instant now);
}
