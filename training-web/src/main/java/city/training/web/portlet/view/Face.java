package city.training.web.portlet.view;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.enrolment.approval.ApprovalStatus;
import city.training.offering.Offering;
import city.training.offering.OfferingState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a card says and offers for an offering at a moment; the counterpart of {@code faces.js}, which does the same in the
 * browser while time passes.
 *
 * @param kind the colour of the badge
 * @param icon its icon
 * @param badge the key of its text
 * @param values what goes into that text
 * @param act what the button does, if there is one
 * @param other what a second button does, where there is a choice
 * @param note the key of a sentence that says what to do instead; empty where there is none
 */
public record Face(
        String kind,
        String icon,
        String badge,
        Map<String, ?> values,
        Optional<Act> act,
        Optional<Act> other,
        String note) {
    /** What a button does. */
    public enum Act {
        BEFORE("action.before"),
        ENROL("action.enrol"),
        JOIN("action.join"),
        CANCEL("action.cancel"),
        LEAVE("action.cancelWaiting"),
        WITHDRAW("action.withdraw"),
        AGAIN("action.again"),
        ACCEPT("action.accept"),
        DECLINE("action.decline");

        private final String text;

        Act(String text) {
            this.text = text;
        }

        /** The key of the button's text. */
        public String text() {
            return text;
        }
    }

    /** What may stand against a place after the approval, or instead of it. */
    private static final Set<String> REASONS = Set.of(
            "SILENCE",
            "WAITING_LIST_FULL",
            "TIME_CLASH",
            "RESTRICTED",
            "NOT_IN_DIRECTORY",
            "APPROVED_TOO_LATE",
            "NOT_IN_AUDIENCE",
            "PREREQUISITE_MISSING");

    public static Face of(Offering offering, Standing standing, Instant now) {
        if (standing.enrolment().isPresent()) {
            return ofMine(standing.enrolment().get(), standing, offering.stateAt(now) == OfferingState.FINISHED);
        }
        Face face = ofOthers(offering, standing, now);
        return standing.approval()
                .flatMap(Face::inVain)
                .map(vain -> vain.instead(face))
                .orElse(face);
    }

    /** What came of an approval that came to nothing; empty where it was not the approval that did. */
    public static Optional<Face> inVain(ApprovalStatus status) {
        if (REASONS.contains(status.reason())) {
            return Optional.of(silent("barred", "bar", "vain." + status.reason(), Map.of(), ""));
        }
        return status.state() == EnrolmentState.REJECTED
                ? Optional.of(silent("barred", "bar", "badge.rejected", Map.of("reason", status.reason()), ""))
                : Optional.empty();
    }

    /** It says more than how many seats are left; what may be done stays. */
    private Face instead(Face other) {
        Optional<Act> again = other.act.map(a -> a == Act.ENROL ? Act.AGAIN : a);
        return new Face(kind, icon, badge, values, again, Optional.empty(), other.note);
    }

    private static Face ofOthers(Offering offering, Standing standing, Instant now) {
        return switch (offering.stateAt(now)) {
            // Who waits for the opening in vain should know it before.
            case UPCOMING ->
                notForThem(standing)
                        .orElse(plain(
                                "upcoming", "clock", "badge.upcoming", Map.of("when", offering.opensAt()), Act.BEFORE));
            case OPEN -> hindered(standing).orElseGet(() -> open(offering, standing));
            case CLOSED -> silent("closed", "lock", "badge.closed", Map.of(), "note.closed");
            case CALLED_OFF -> silent("closed", "bar", "badge.calledOff", Map.of(), "note.calledOff");
            case FINISHED -> silent("closed", "lock", "badge.finished", Map.of(), "");
        };
    }

    private static Face ofMine(Enrolment mine, Standing standing, boolean finished) {
        boolean mayCancel = standing.actions().contains(Action.CANCEL);
        if (mine.state() == EnrolmentState.WAITLISTED) {
            Map<String, Integer> position = Map.of("position", mine.position().orElse(0));
            return mayCancel
                    ? plain("waiting", "queue", "badge.waiting", position, Act.LEAVE)
                    : silent("waiting", "queue", "badge.waiting", position, "");
        }
        if (mine.state() == EnrolmentState.REQUESTED || mine.state() == EnrolmentState.APPROVED) {
            return requested(mine, standing);
        }
        if (mine.state() == EnrolmentState.SEAT_OFFERED) {
            return offered(standing);
        }
        boolean confirmed = mine.state() == EnrolmentState.CONFIRMED;
        String kind = confirmed ? "confirmed" : "waiting";
        String icon = confirmed ? "check" : "clock";
        String badge = "state." + mine.state();
        return mayCancel
                ? plain(kind, icon, badge, Map.of(), Act.CANCEL)
                : silent(kind, icon, badge, Map.of(), finished ? "" : "note.cancelClosed");
    }

    private static Face requested(Enrolment mine, Standing standing) {
        String badge = standing.approval()
                .flatMap(ApprovalStatus::waitsFor)
                .map(approver -> "pending." + approver)
                .orElse("state." + mine.state());
        return standing.actions().contains(Action.CANCEL)
                ? plain("waiting", "clock", badge, Map.of(), Act.WITHDRAW)
                : silent("waiting", "clock", badge, Map.of(), "");
    }

    private static Face offered(Standing standing) {
        boolean open = standing.actions().contains(Action.ACCEPT);
        Map<String, Object> values = new HashMap<>();
        standing.answerBy().ifPresent(limit -> values.put("when", limit));
        return new Face(
                "full",
                "seat",
                "badge.offered",
                values,
                Optional.of(Act.ACCEPT).filter(act -> open),
                Optional.of(Act.DECLINE).filter(act -> open),
                open ? "" : "note.offerEnded");
    }

    private static Optional<Face> hindered(Standing standing) {
        Optional<Face> restricted = obstacle(standing, Reason.RESTRICTED)
                .map(refusal -> silent("barred", "bar", "badge.restricted", refusal.facts(), "note.restricted"));
        Optional<Face> clash = obstacle(standing, Reason.TIME_CLASH).map(refusal -> {
            Map<String, Object> values = new HashMap<>(refusal.facts());
            values.put("when", refusal.facts().getOrDefault("startsAt", ""));
            return silent("clash", "clash", "badge.clash", values, "note.clash");
        });
        Optional<Face> unknown = obstacle(standing, Reason.NOT_IN_DIRECTORY)
                .map(refusal -> silent("barred", "bar", "badge.notInDirectory", Map.of(), "note.barred"));
        return restricted.or(() -> unknown).or(() -> notForThem(standing)).or(() -> clash);
    }

    /** What its audience and its prerequisites say against it, all of it. */
    private static Optional<Face> notForThem(Standing standing) {
        List<Refusal> why = standing.obstacles().stream()
                .filter(refusal ->
                        refusal.reason() == Reason.NOT_IN_AUDIENCE || refusal.reason() == Reason.PREREQUISITE_MISSING)
                .toList();
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(silent("barred", "bar", "badge.notForMe", Map.of("why", why), "note.barred"));
    }

    private static Optional<Refusal> obstacle(Standing standing, Reason reason) {
        return standing.obstacles().stream()
                .filter(refusal -> refusal.reason() == reason)
                .findFirst();
    }

    private static Face open(Offering offering, Standing standing) {
        if (standing.actions().contains(Action.ENROL)) {
            int left = standing.seatsLeft().orElse(Math.max(0, offering.capacity() - offering.seatsTaken()));
            Map<String, Integer> seats = Map.of("left", left, "capacity", offering.capacity());
            return plain("open", "seat", "badge.open", seats, Act.ENROL);
        }
        if (standing.actions().contains(Action.JOIN_WAITING_LIST)) {
            return plain("full", "queue", "badge.full", Map.of("waiting", offering.waiting()), Act.JOIN);
        }
        return silent("closed", "lock", "badge.exhausted", Map.of(), "note.exhausted");
    }

    private static Face plain(String kind, String icon, String badge, Map<String, ?> values, Act act) {
        return new Face(kind, icon, badge, values, Optional.of(act), Optional.empty(), "");
    }

    private static Face silent(String kind, String icon, String badge, Map<String, ?> values, String note) {
        return new Face(kind, icon, badge, values, Optional.empty(), Optional.empty(), note);
    }
}
