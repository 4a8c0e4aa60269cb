package city.training.internal.enrolment.explanation;

import city.training.Reason;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Replay;
import city.training.enrolment.Replay.Difference;
import city.training.internal.enrolment.rule.Lot;
import city.training.internal.enrolment.rule.Shares;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.storage.Json;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.report.AuditEntry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes every decision of an offering again, from the facts it was recorded with and what the record led to before it. */
public final class Retrial {
    private static final Set<String> POOL_RESULTS = Set.of(
            EnrolmentState.CONFIRMED.name(), EnrolmentState.WAITLISTED.name(), EnrolmentState.NOT_SELECTED.name());

    /** What a seat that is passed on makes of somebody in line. */
    private static final Set<String> SEATS =
            Set.of(EnrolmentState.CONFIRMED.name(), EnrolmentState.SEAT_OFFERED.name());

    private static final Set<String> POOLED = Set.of(EnrolmentState.REQUESTED.name(), EnrolmentState.APPROVED.name());
    /** What stood against a place beyond seats: recorded, and not to be seen from this offering's trail. */
    private static final Set<String> HINDRANCES = Set.of(
            Reason.TIME_CLASH.name(),
            Reason.NOT_IN_DIRECTORY.name(),
            Reason.APPROVED_TOO_LATE.name(),
            Reason.RESTRICTED.name(),
            Reason.NOT_IN_AUDIENCE.name(),
            Reason.PREREQUISITE_MISSING.name());

    private final History history;
    private final List<Difference> differences = new ArrayList<>();
    private final Deque<String> drawn = new ArrayDeque<>();
    private final ProposalRetrial proposal = new ProposalRetrial();
    private int chosen;
    private int decisions;

    private Retrial(History history) {
        this.history = history;
    }

    /**
     * @param stored the enrolments as they stand now
     * @param departments of the people when they asked, by enrolment
     */
    public static Replay of(List<AuditEntry> trail, List<Enrolment> stored, Map<String, String> departments) {
        Retrial retrial = new Retrial(new History(departments));
        trail.forEach(retrial::decideAgain);
        retrial.differences.addAll(retrial.proposal.differences());
        retrial.compare(stored, trail);
        return new Replay(retrial.decisions, retrial.differences);
    }

    private void decideAgain(AuditEntry entry) {
        if (entry.action().equals(Recorded.POOL_DECIDED)) {
            drawAgain(entry);
        } else if (entry.facts().containsKey(Recorded.RANK_BY)) {
            approveAgain(entry);
        } else if (isPoolResult(entry)) {
            poolAgain(entry);
        } else if (entry.action().equals(EnrolmentState.REQUESTED.name())) {
            requestAgain(entry);
        } else if (History.isBeginning(entry)) {
            admitAgain(entry);
        } else if (isPassedOnSeat(entry)) {
            passOnAgain(entry);
        } else if (EnrolmentState.SEAT_OFFERED.name().equals(entry.facts().get(Recorded.FROM))) {
            answerAgain(entry);
        }
        proposal.add(entry);
        history.add(entry);
    }

    private void admitAgain(AuditEntry entry) {
        decisions++;
        Tally tally = history.tally();
        boolean seat = isSeatLeft(entry, tally);
        boolean place = seat || tally.waiting() < number(entry, Recorded.WAITING_LIST_SIZE);
        EnrolmentState state = seat ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED;
        compare(entry, entry.action(), place ? state.name() : "REFUSED");
        compare(entry, "rank " + entry.facts().get(Recorded.RANK), "rank " + (tally.lastRank() + 1));
        compareTally(entry, tally);
    }

    private void requestAgain(AuditEntry entry) {
        Tally tally = history.tally();
        compare(entry, "rank " + entry.facts().get(Recorded.RANK), "rank " + (tally.lastRank() + 1));
        if ("true".equals(entry.facts().get(Recorded.HOLDS_SEAT)) && !isSeatLeft(entry, tally)) {
            compare(entry, Recorded.HOLDS_SEAT, "NO_SEAT");
        }
    }

    /** The approval was the approver's, but the place follows from it. */
    private void approveAgain(AuditEntry entry) {
        decisions++;
        Tally tally = history.tally();
        boolean hindered = HINDRANCES.contains(entry.reason());
        boolean seat = isSeatLeft(entry, tally);
        boolean place = tally.waiting() < number(entry, Recorded.WAITING_LIST_SIZE);
        EnrolmentState state = hindered || (!seat && !place)
                ? EnrolmentState.NOT_SELECTED
                : seat ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED;
        compare(entry, entry.action(), state.name());
        if (Rank.BY_APPROVAL.name().equals(entry.facts().get(Recorded.RANK_BY))
                && state != EnrolmentState.NOT_SELECTED) {
            compare(entry, "rank " + entry.facts().get(Recorded.RANK), "rank " + (tally.lastRank() + 1));
        }
        compareTally(entry, tally);
    }

    private void passOnAgain(AuditEntry entry) {
        decisions++;
        String id = History.enrolment(entry).orElseThrow();
        compare(entry, id, history.next(entry).orElse("nobody"));
        Tally tally = history.tally();
        if (!isSeatLeft(entry, tally)) {
            compare(entry, entry.action(), "NO_SEAT");
        }
        compareTally(entry, tally);
    }

    /** The answer was the person's, or silence; whether it came in time follows. */
    private void answerAgain(AuditEntry entry) {
        Optional<Instant> until =
                Optional.ofNullable(entry.facts().get(Recorded.OFFERED_UNTIL)).map(Instant::parse);
        boolean late = until.filter(end -> !entry.at().isBefore(end)).isPresent();
        boolean expired = entry.action().equals(EnrolmentState.EXPIRED.name());
        if (expired || entry.action().equals(EnrolmentState.CONFIRMED.name())) {
            decisions++;
            compare(entry, entry.action(), late ? EnrolmentState.EXPIRED.name() : EnrolmentState.CONFIRMED.name());
        }
    }

    private void drawAgain(AuditEntry entry) {
        String seed = entry.facts().getOrDefault(Recorded.SEED, "");
        if (!seed.isEmpty()) {
            drawn.addAll(Lot.order(seed, history.pool()));
        }
        chosen = number(entry, Recorded.CHOSEN);
    }

    /** Lots fall as they fell; a selection was the officer's, but seats and places follow from it. */
    private void poolAgain(AuditEntry entry) {
        decisions++;
        if (!drawn.isEmpty()) {
            compare(entry, History.enrolment(entry).orElseThrow(), drawn.remove());
        }
        Tally tally = history.tally();
        boolean wanted = chosen-- > 0 && !isHindered(entry);
        boolean seat = isSeatLeft(entry, tally);
        boolean place = tally.waiting() < number(entry, Recorded.WAITING_LIST_SIZE);
        EnrolmentState state = !wanted || (!seat && !place)
                ? EnrolmentState.NOT_SELECTED
                : seat ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED;
        compare(entry, entry.action(), state.name());
        compareTally(entry, tally);
    }

    private static boolean isHindered(AuditEntry entry) {
        // Before there was more than one hindrance, only the clash itself was recorded.
        return entry.facts().containsKey(Recorded.HINDRANCE) || entry.facts().containsKey(Recorded.CLASH);
    }

    private static boolean isPoolResult(AuditEntry entry) {
        return POOLED.contains(entry.facts().getOrDefault(Recorded.FROM, "")) && POOL_RESULTS.contains(entry.action());
    }

    /** For the person, without those that were kept for other departments; who takes a seat over has it, whosever it was. */
    private boolean isSeatLeft(AuditEntry entry, Tally tally) {
        boolean takenOver = entry.facts().containsKey(Recorded.SUBSTITUTE_FOR);
        return tally.seatsTaken() + (takenOver ? 0 : heldForOthers(entry)) < number(entry, Recorded.CAPACITY);
    }

    private int heldForOthers(AuditEntry entry) {
        Map<String, Integer> kept = new HashMap<>();
        Json.texts(entry.facts().getOrDefault(Recorded.KEPT, "{}"))
                .forEach((department, seats) -> kept.put(department, Integer.valueOf(seats)));
        String department = entry.facts().getOrDefault(Recorded.DEPARTMENT, "");
        return Shares.heldForOthers(kept, history.seated(), department);
    }

    private void compareTally(AuditEntry entry, Tally tally) {
        compare(
                entry,
                number(entry, Recorded.SEATS_TAKEN) + " seats, " + number(entry, Recorded.WAITING) + " waiting",
                tally.seatsTaken() + " seats, " + tally.waiting() + " waiting");
    }

    private static boolean isPassedOnSeat(AuditEntry entry) {
        return SEATS.contains(entry.action())
                && EnrolmentState.WAITLISTED.name().equals(entry.facts().get(Recorded.FROM));
    }

    private void compare(List<Enrolment> stored, List<AuditEntry> trail) {
        Map<String, EnrolmentState> now = new HashMap<>();
        stored.forEach(enrolment -> now.put(enrolment.id().toString(), enrolment.state()));
        Map<String, EnrolmentState> told = history.states();
        if (!now.equals(told) && !trail.isEmpty()) {
            told.forEach((id, state) -> {
                if (now.get(id) != state) {
                    AuditEntry last = trail.get(trail.size() - 1);
                    differences.add(new Difference(0, last.at(), id, String.valueOf(now.get(id)), state.name()));
                }
            });
            now.keySet().stream()
                    .filter(id -> !told.containsKey(id))
                    .forEach(id -> differences.add(new Difference(
                            0,
                            trail.get(trail.size() - 1).at(),
                            id,
                            String.valueOf(now.get(id)),
                            "not in the record")));
        }
    }

    private void compare(AuditEntry entry, String recorded, String recomputed) {
        if (!recorded.equals(recomputed)) {
            differences.add(new Difference(
                    entry.number(), entry.at(), History.enrolment(entry).orElse(""), recorded, recomputed));
        }
    }

    private static int number(AuditEntry entry, String fact) {
        return Integer.parseInt(entry.facts().getOrDefault(fact, "-1"));
    }
}
