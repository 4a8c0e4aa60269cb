package city.training.catalogue;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;

/**
 * The courses of the catalogue. Everybody reads; training officers create and change. Changes are audited.
 *
 * <p>Every changing call throws {@link NotAllowedException} for anybody else and {@link InvalidException} with all faults.
 */
public interface Courses {
    /** @throws NotFoundException where the draft names a programme that does not exist */
    CourseId create(Caller caller, Course.Draft draft);

    /**
     * Changes a course. Where it needs PCs no longer, seats that become free go to those in line.
     *
     * @param version the version the change is based on
     * @throws NotFoundException where there is none
     * @throws ConflictException ({@code STALE_VERSION}, or {@code CAPACITY_BELOW_SEATS_TAKEN} for every coming offering in
     *     which people would lose their seat since there are fewer working PCs: change these first)
     */
    Course change(Caller caller, CourseId id, Course.Draft draft, long version);

    /** @throws NotFoundException where there is none */
    Course get(CourseId id);

    /** By title. */
    Page<Course> search(CourseSearch search, Paging paging);
}
