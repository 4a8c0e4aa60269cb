package city.training.internal.enrolment.rule;

import city.training.enrolment.EnrolmentState;
import city.training.offering.AllocationPolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The seats that are kept for departments (배정), as somebody sees them who asks for one.
 *
 * @param policy empty where none are kept
 * @param seated who holds a seat, by department
 * @param waiting who stands in line, by department
 * @param department of who asks; empty for nobody in particular
 * @param at when they ask
 */
public record Shares(
        Optional<AllocationPolicy> policy,
        Map<String, Integer> seated,
        Map<String, Integer> waiting,
        Optional<String> department,
        Instant at) {
    public static final Shares NONE = new Shares(Optional.empty(), Map.of(), Map.of(), Optional.empty(), Instant.EPOCH);

    public Shares {
        seated = Map.copyOf(seated);
        waiting = Map.copyOf(waiting);
    }

    public static Shares under(AllocationPolicy policy, Map<String, Integer> seated, Map<String, Integer> waiting) {
        return new Shares(Optional.of(policy), seated, waiting, Optional.empty(), Instant.EPOCH);
    }

    /** Seats by department that others may not have at that moment. */
    public Map<String, Integer> kept() {
        Map<String, Integer> kept = new TreeMap<>();
        policy.filter(there -> at.isBefore(there.releasedAt()))
                .ifPresent(there -> there.departments().forEach(share -> kept.put(share.department(), share.seats())));
        return kept;
    }

    Shares seenBy(String person, Instant moment) {
        return policy.isEmpty() ? this : new Shares(policy, seated, waiting, Optional.of(person), moment);
    }

    /** Seats that are free, and not for who asks. */
    public int heldForOthers() {
        return department.isEmpty() || policy.isEmpty() ? 0 : heldForOthers(kept(), seated, department.get());
    }

    /** The same from what was recorded. */
    public static int heldForOthers(Map<String, Integer> kept, Map<String, Integer> seated, String department) {
        return kept.entrySet().stream()
                .filter(share -> !share.getKey().equals(department))
                .mapToInt(share -> Math.max(0, share.getValue() - seated.getOrDefault(share.getKey(), 0)))
                .sum();
    }

    /** Whether somebody in line is of a department for which a seat is left, of so many that are free at all. */
    boolean leavesSeatForSomebodyInLine(int free, Instant moment) {
        return waiting.entrySet().stream()
                .filter(line -> line.getValue() > 0)
                .anyMatch(line -> seenBy(line.getKey(), moment).heldForOthers() < free);
    }

    /** After who asks has come into that state, or holds a seat while it is pending. */
    Shares with(EnrolmentState state, boolean holdsSeat) {
        if (policy.isEmpty() || department.isEmpty()) {
            return this;
        }
        Map<String, Integer> seats = new HashMap<>(seated);
        Map<String, Integer> line = new HashMap<>(waiting);
        seats.merge(department.get(), state.holdsSeat() || holdsSeat ? 1 : 0, Integer::sum);
        line.merge(department.get(), state == EnrolmentState.WAITLISTED ? 1 : 0, Integer::sum);
        return new Shares(policy, seats, line, department, at);
    }

    /** After who asks has got a seat out of the line. */
    Shares promoted() {
        if (policy.isEmpty() || department.isEmpty()) {
            return this;
        }
        Map<String, Integer> seats = new HashMap<>(seated);
        Map<String, Integer> line = new HashMap<>(waiting);
        seats.merge(department.get(), 1, Integer::sum);
        line.merge(department.get(), -1, Integer::sum);
        return new Shares(policy, seats, line, department, at);
    }
}
