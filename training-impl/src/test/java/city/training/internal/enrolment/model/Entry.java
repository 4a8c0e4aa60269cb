package city.training.internal.enrolment.model;

import city.training.enrolment.EnrolmentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's request for one offering, in the model. */
final class Entry {
    /** In the order in which requests came. */
    final int number;

    final String person;
    final String key;
    EnrolmentState state;
    long rank;
    /** The identifier the module gave it: lots are drawn with it. */
    String id = "";
    /** What has to be approved for it, or had; null where nothing. */
    @Nullable
    Asked asked;

    /** The end of the last offer of a seat; null where there was none. */
    @Nullable
    Instant offeredUntil;

    Entry(int number, String person, String key, EnrolmentState state, long rank) {
        this.number = number;
        this.person = person;
        this.key = key;
        this.state = state;
        this.rank = rank;
    }

    boolean holdsPendingSeat() {
        return state == EnrolmentState.REQUESTED && asked != null && asked.holdUntil != null;
    }
}
