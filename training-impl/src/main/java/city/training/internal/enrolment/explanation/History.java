package city.training.internal.enrolment.explanation;

import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Tally;
import city.training.report.AuditEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** An offering's enrolments as its audit trail tells of them, entry after entry. */
public final class History {
    private final Map<String, EnrolmentState> states = new HashMap<>();
    private final NavigableMap<Long, String> line = new TreeMap<>();
    private final Map<String, Long> ranks = new HashMap<>();
    private final Map<String, String> turnPassedOver = new HashMap<>();
    private final Set<String> awaitingApproval = new HashSet<>();
    private final Set<String> holdingSeat = new HashSet<>();
    private final Map<String, String> departments;
    private long lastRank;

    History() {
        this(Map.of());
    }

    /** @param departments of the people when they asked, by enrolment */
    History(Map<String, String> departments) {
        this.departments = departments;
    }

    /** The enrolment an entry tells of, where it tells of one. */
    public static Optional<String> enrolment(AuditEntry entry) {
        return Optional.ofNullable(entry.facts().get(Recorded.ENROLMENT));
    }

    /** Whether the entry tells of a new enrolment. */
    public static boolean isBeginning(AuditEntry entry) {
        return enrolment(entry).isPresent() && !entry.facts().containsKey(Recorded.FROM);
    }

    public void add(AuditEntry entry) {
        enrolment(entry).ifPresent(id -> {
            switch (entry.action()) {
                case Recorded.PASSED_OVER ->
                    turnPassedOver.put(id, entry.facts().getOrDefault(Recorded.TURN, ""));
                case Recorded.HOLD_ENDED -> holdingSeat.remove(id);
                case Recorded.STEP_APPROVED, Recorded.ESCALATED -> {}
                default -> comeInto(id, EnrolmentState.valueOf(entry.action()), entry);
            }
        });
    }

    private void comeInto(String id, EnrolmentState state, AuditEntry entry) {
        Optional.ofNullable(ranks.get(id)).ifPresent(line::remove);
        Optional.ofNullable(entry.facts().get(Recorded.RANK)).map(Long::valueOf).ifPresent(rank -> ranks.put(id, rank));
        long rank = ranks.getOrDefault(id, 0L);
        lastRank = Math.max(lastRank, rank);
        states.put(id, state);
        keep(awaitingApproval, id, entry.facts().containsKey(Recorded.APPROVAL));
        keep(holdingSeat, id, "true".equals(entry.facts().get(Recorded.HOLDS_SEAT)));
        if (state == EnrolmentState.WAITLISTED) {
            line.put(rank, id);
        }
    }

    private static void keep(Set<String> members, String id, boolean member) {
        if (member) {
            members.add(id);
        } else {
            members.remove(id);
        }
    }

    public Tally tally() {
        int seats =
                (int) states.values().stream().filter(EnrolmentState::holdsSeat).count();
        return new Tally(seats, line.size(), lastRank).withHeld(holdingSeat.size());
    }

    /** Who holds a seat, by department. */
    Map<String, Integer> seated() {
        Map<String, Integer> seated = new HashMap<>();
        states.forEach((id, state) -> {
            int seats = (state.holdsSeat() ? 1 : 0) + (holdingSeat.contains(id) ? 1 : 0);
            seated.merge(departments.getOrDefault(id, ""), seats, Integer::sum);
        });
        return seated;
    }

    public OptionalInt position(String id) {
        Long rank = ranks.get(id);
        return rank == null || !line.containsKey(rank)
                ? OptionalInt.empty()
                : OptionalInt.of(line.headMap(rank, true).size());
    }

    /** Whose turn it is: the first in line that was not passed over in this turn. */
    public Optional<String> next(AuditEntry entry) {
        String turn = entry.facts().getOrDefault(Recorded.TURN, "");
        return line.values().stream()
                .filter(id -> !turn.equals(turnPassedOver.get(id)))
                .findFirst();
    }

    /** Who waits for a draw or selection: approved, or in no need of it. */
    public List<String> pool() {
        return states.entrySet().stream()
                .filter(one -> one.getValue() == EnrolmentState.APPROVED
                        || (one.getValue() == EnrolmentState.REQUESTED && !awaitingApproval.contains(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Map<String, EnrolmentState> states() {
        return Map.copyOf(states);
    }
}
