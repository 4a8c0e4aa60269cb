package city.training.internal.table;

import city.training.InvalidException;
import city.training.people.StaffId;
import java.util.List;
import java.util.Optional;

/** The column that says who a row is about. */
public final class StaffNumber {
    public static final String COLUMN = "사번";

    private StaffNumber() {}

    /** Who it is; where it is nobody's number, what is wrong is added to the problems of the row. */
    public static Optional<StaffId> of(Table.Row row, List<String> problems) {
        String number = row.get(COLUMN);
        try {
            return Optional.of(new StaffId(number));
        } catch (InvalidException e) {
            problems.add(COLUMN + ": "
                    + (number.isEmpty() ? "is missing" : e.faults().get(0).problem()));
            return Optional.empty();
        }
    }
}
