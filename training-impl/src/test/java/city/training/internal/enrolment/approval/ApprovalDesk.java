package city.training.internal.enrolment.approval;

import static city.training.internal.db.Tables.APPROVAL;

import city.training.enrolment.approval.Approvals;
import city.training.internal.enrolment.City;

/** The approvers of a city, and its clock. */
public final class ApprovalDesk {
    private static final int ROUNDS = 20;

    private ApprovalDesk() {}

    public static Approvals of(City city) {
        return new ApprovalBook(city.database, city.directory, city.outbox, city.clock);
    }

    /** The clock looks until nothing is due any more. */
    public static void workOff(City city) {
        Deadlines deadlines = new Deadlines(city.database, city.directory, city.outbox, city.clock);
        int rounds = 0;
        while (deadlines.isAnythingDue()) {
            if (++rounds > ROUNDS) {
                throw new AssertionError("The clock never comes to an end");
            }
            deadlines.work();
        }
    }

    /** The clock has nothing to do with any request any more. */
    public static void forget(City city) {
        city.database.write(
                sql -> sql.update(APPROVAL).setNull(APPROVAL.LOOK_AT).execute());
    }
}
