package city.training.offering;

import java.time.Instant;
import java.util.List;

/**
 * Seats kept for departments (배정인원) until their release. Somebody of such a department takes one of its seats first, then
 * one that is for everybody; everybody else takes one of those that are for everybody, and waits where there is none. At the
 * release every seat that is left is for everybody, and goes to those in line without anybody's doing.
 *
 * @param departments each once, 1 to 200; their seats together not more than there are
 * @param releasedAt from when on nothing is kept, not before the opening, and at least a minute before seats are
 *     passed on no more
 */
public record AllocationPolicy(List<Share> departments, Instant releasedAt) {
    /**
     * @param department as the staff directory names it, letter by letter, 1 to 200 characters
     * @param seats 1 to 100,000
     */
    public record Share(String department, int seats) {}

    public AllocationPolicy {
        departments = List.copyOf(departments);
    }

    /** All seats that are kept. */
    public int seats() {
        return departments.stream().mapToInt(Share::seats).sum();
    }
}
