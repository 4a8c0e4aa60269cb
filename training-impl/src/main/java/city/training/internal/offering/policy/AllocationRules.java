package city.training.internal.offering.policy;

import city.training.InvalidException.Fault;
import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.offering.Offering;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true of seats kept for departments. */
public final class AllocationRules {
    private static final String PATH = "policies.allocations.";
    private static final int MOST_DEPARTMENTS = 200;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SEATS = 100_000;
    /** For the clock to notice: what is released when nothing is passed on any more would stay empty beside a line. */
    private static final Duration TIME_TO_PASS_ON = Duration.ofMinutes(1);

    private AllocationRules() {}

    /** @param firstStart of the sessions, where there are any */
    public static List<Fault> faults(
            AllocationPolicy policy, Offering.Draft draft, Optional<Instant> firstStart, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (policy.departments().isEmpty() || policy.departments().size() > MOST_DEPARTMENTS) {
            faults.add(new Fault(PATH + "departments", "must be 1 to " + MOST_DEPARTMENTS));
        }
        // What was released long ago stands in nobody's way.
        int capacity = now.isBefore(policy.releasedAt()) ? draft.capacity() : MOST_SEATS;
        checkShares(policy.departments(), capacity, faults);
        if (policy.releasedAt().isBefore(draft.opensAt())) {
            faults.add(new Fault(PATH + "releasedAt", "must not be before opensAt"));
        }
        Stream.of(draft.policies().passing().until(), firstStart)
                .flatMap(Optional::stream)
                .filter(policy.releasedAt().plus(TIME_TO_PASS_ON)::isAfter)
                .findFirst()
                .ifPresent(end -> faults.add(
                        new Fault(PATH + "releasedAt", "must be a minute before seats are passed on no more")));
        return faults;
    }

    private static void checkShares(List<Share> shares, int capacity, List<Fault> faults) {
        Set<String> named = new HashSet<>();
        long sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            String path = PATH + "departments[" + i + "].";
            String name = share.department();
            if (name.isBlank()
                    || name.length() > LONGEST_NAME
                    || name.codePoints().anyMatch(Character::isISOControl)) {
                faults.add(new Fault(path + "department", "must be 1 to " + LONGEST_NAME + " characters on one line"));
            } else if (!named.add(name)) {
                faults.add(new Fault(path + "department", "must be named once"));
            }
            if (share.seats() < 1 || share.seats() > capacity) {
                faults.add(new Fault(path + "seats", "must be between 1 and the capacity"));
            }
            sum += share.seats();
        }
        if (sum > capacity) {
            faults.add(new Fault(PATH + "departments", "must not keep more seats than the capacity"));
        }
    }
}
