package city.training.internal.enrolment.explanation;

import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Tally;
import city.training.report.AuditEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** An offering's enrolments as its audit trail tells of them, entry after entry. */
public final class History {
    private final Map<String, EnrolmentState> states = new HashMap<>();
    private final NavigableMap<Long, String> line = new TreeMap<>();
    private final Map<String, Long> ranks = new HashMap<>();
    private final Map<String, String> turnPassedOver = new HashMap<>();
    private long lastRank;

    /** The enrolment an entry tells of, where it tells of one. */
    public static Optional<String> enrolment(AuditEntry entry) {
        return Optional.ofNullable(entry.facts().get(Recorded.ENROLMENT));
    }

    /** Whether the entry tells of a new enrolment. */
    public static boolean isBeginning(AuditEntry entry) {
        return enrolment(entry).isPresent() && !entry.facts().containsKey(Recorded.FROM);
    }

    public static boolean isPassingOver(AuditEntry entry) {
        return entry.action().equals(Recorded.PASSED_OVER);
    }

    public void add(AuditEntry entry) {
        enrolment(entry).ifPresent(id -> {
            if (isPassingOver(entry)) {
                turnPassedOver.put(id, entry.facts().getOrDefault(Recorded.TURN, ""));
            } else {
                comeInto(id, EnrolmentState.valueOf(entry.action()), entry);
            }
        });
    }

    private void comeInto(String id, EnrolmentState state, AuditEntry entry) {
        Optional.ofNullable(ranks.get(id)).ifPresent(line::remove);
        Optional.ofNullable(entry.facts().get(Recorded.RANK)).map(Long::valueOf).ifPresent(rank -> ranks.put(id, rank));
        long rank = ranks.getOrDefault(id, 0L);
        lastRank = Math.max(lastRank, rank);
        states.put(id, state);
        if (state == EnrolmentState.WAITLISTED) {
            line.put(rank, id);
        }
    }

    public Tally tally() {
        int seats =
                (int) states.values().stream().filter(EnrolmentState::holdsSeat).count();
        return new Tally(seats, line.size(), lastRank);
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

    /** Who waits for a draw or selection. */
    public List<String> pool() {
        return states.entrySet().stream()
                .filter(one -> one.getValue() == EnrolmentState.REQUESTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    public Map<String, EnrolmentState> states() {
        return Map.copyOf(states);
    }
}
