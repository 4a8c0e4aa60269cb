package city.training.internal.enrolment.rule;

import static city.training.enrolment.EnrolmentState.APPROVED;
import static city.training.enrolment.EnrolmentState.CANCELLED;
import static city.training.enrolment.EnrolmentState.COMPLETED;
import static city.training.enrolment.EnrolmentState.CONFIRMED;
import static city.training.enrolment.EnrolmentState.DISMISSED;
import static city.training.enrolment.EnrolmentState.EXPIRED;
import static city.training.enrolment.EnrolmentState.NOT_COMPLETED;
import static city.training.enrolment.EnrolmentState.NOT_SELECTED;
import static city.training.enrolment.EnrolmentState.NO_SHOW;
import static city.training.enrolment.EnrolmentState.OFFERING_CANCELLED;
import static city.training.enrolment.EnrolmentState.REJECTED;
import static city.training.enrolment.EnrolmentState.REQUESTED;
import static city.training.enrolment.EnrolmentState.SEAT_OFFERED;
import static city.training.enrolment.EnrolmentState.SUBSTITUTED;
import static city.training.enrolment.EnrolmentState.WAITLISTED;

import city.training.enrolment.EnrolmentState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one place that knows which state of an enrolment may follow which. */
public final class Lifecycle {
    private static final Set<EnrolmentState> BEGINNINGS = EnumSet.of(REQUESTED, CONFIRMED, WAITLISTED);
    private static final Map<EnrolmentState, Set<EnrolmentState>> NEXT = new EnumMap<>(EnrolmentState.class);

    static {
        NEXT.put(
                REQUESTED,
                EnumSet.of(
                        APPROVED,
                        REJECTED,
                        CONFIRMED,
                        WAITLISTED,
                        NOT_SELECTED,
                        CANCELLED,
                        EXPIRED,
                        OFFERING_CANCELLED));
        NEXT.put(
                APPROVED,
                EnumSet.of(CONFIRMED, WAITLISTED, SEAT_OFFERED, NOT_SELECTED, CANCELLED, EXPIRED, OFFERING_CANCELLED));
        NEXT.put(WAITLISTED, EnumSet.of(CONFIRMED, SEAT_OFFERED, NOT_SELECTED, CANCELLED, EXPIRED, OFFERING_CANCELLED));
        NEXT.put(SEAT_OFFERED, EnumSet.of(CONFIRMED, WAITLISTED, CANCELLED, EXPIRED, OFFERING_CANCELLED));
        NEXT.put(
                CONFIRMED,
                EnumSet.of(
                        WAITLISTED,
                        CANCELLED,
                        SUBSTITUTED,
                        COMPLETED,
                        NOT_COMPLETED,
                        NO_SHOW,
                        DISMISSED,
                        OFFERING_CANCELLED));
        NEXT.put(COMPLETED, EnumSet.of(NOT_COMPLETED));
        NEXT.put(NOT_COMPLETED, EnumSet.of(COMPLETED));
        // Somebody was there after all.
        NEXT.put(NO_SHOW, EnumSet.of(CONFIRMED, COMPLETED, NOT_COMPLETED));
    }

    private Lifecycle() {}

    public static boolean allows(Optional<EnrolmentState> from, EnrolmentState to) {
        return from.map(state -> NEXT.getOrDefault(state, Set.of()))
                .orElse(BEGINNINGS)
                .contains(to);
    }

    /** @throws IllegalStateException where the change is none the domain knows: a bug, never a refusal */
    public static void mustAllow(Optional<EnrolmentState> from, EnrolmentState to) {
        if (!allows(from, to)) {
            throw new IllegalStateException("No enrolment goes from " + from + " to " + to);
        }
    }
}
