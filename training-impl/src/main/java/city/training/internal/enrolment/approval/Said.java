package city.training.internal.enrolment.approval;

import city.training.InvalidException;
import city.training.internal.table.Faults;

/** What approvers say about their answers. */
public final class Said {
    private static final int LONGEST = 1_000;

    private Said() {}

    /** @throws InvalidException where it cannot be kept, or is missing although it is needed */
    public static void check(String reason, boolean needed) {
        Faults faults = new Faults();
        if (needed) {
            faults.reason("reason", reason, LONGEST);
        } else {
            faults.text("reason", reason, LONGEST);
        }
        faults.throwIfAny();
    }
}
