package city.training.internal.people;

import city.training.internal.table.ImportAnswers;
import city.training.internal.table.StaffNumber;
import city.training.internal.table.Table;
import city.training.internal.table.Text;
import city.training.people.AppointmentStatus;
import city.training.people.StaffId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands the rows of a staff list, and gathers what is wrong with each. */
final class StaffReading {
    private static final String ID = StaffNumber.COLUMN;
    private static final String NAME = "성명";
    private static final String DEPARTMENT = "부서";
    private static final String GRADE = "직급";
    private static final String SERIES = "직렬";
    private static final String EMAIL = "이메일";
    private static final String STATUS = "임용상태";

    static final Set<String> NEEDED = Set.of(ID, NAME, DEPARTMENT);
    static final Set<String> KNOWN = Set.of(ID, NAME, DEPARTMENT, GRADE, SERIES, EMAIL, STATUS);

    /** What the column says; somebody of whom it says nothing works here. */
    private static final Map<String, AppointmentStatus> STATUSES =
            Map.of("", AppointmentStatus.STAFF, "재직", AppointmentStatus.STAFF, "임용예정", AppointmentStatus.APPOINTEE);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DEPARTMENT = 200;
    private static final int LONGEST_GRADE = 60;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL_FORM =
            Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]+\\.[^\\s@<>,;:\"().]+");

    private final Table table;
    private final ImportAnswers answers;
    private final Map<StaffId, Integer> firstRows = new HashMap<>();

    private StaffReading(Table table, ImportAnswers answers) {
        this.table = table;
        this.answers = answers;
    }

    /** The rows that may go in; the others are answered. */
    static List<StaffLine> read(Table table, ImportAnswers answers) {
        StaffReading reading = new StaffReading(table, answers);
        return answers.readable(table, KNOWN).stream()
                .flatMap(row -> reading.line(row).stream())
                .toList();
    }

    private Optional<StaffLine> line(Table.Row row) {
        List<String> problems = new ArrayList<>();
        Optional<StaffId> id = StaffNumber.of(row, problems);
        needed(NAME, row, LONGEST_NAME, problems);
        needed(DEPARTMENT, row, LONGEST_DEPARTMENT, problems);
        atMost(GRADE, row, LONGEST_GRADE, problems);
        atMost(SERIES, row, LONGEST_GRADE, problems);
        atMost(EMAIL, row, LONGEST_EMAIL, problems);
        String email = row.get(EMAIL);
        if (!email.isEmpty() && !EMAIL_FORM.matcher(email).matches()) {
            problems.add(EMAIL + ": is no e-mail address");
        }
        if (!STATUSES.containsKey(row.get(STATUS))) {
            problems.add(STATUS + ": must be 재직 or 임용예정");
        }
        id.map(firstRows::get).ifPresent(first -> problems.add(ID + ": stands in row " + first + " already"));
        if (!problems.isEmpty()) {
            answers.refuse(row.line(), row.get(ID), problems);
            return Optional.empty();
        }
        return id.map(known -> accepted(row, known));
    }

    private StaffLine accepted(Table.Row row, StaffId id) {
        firstRows.put(id, row.line());
        return new StaffLine(
                row.line(),
                id,
                row.get(NAME),
                row.get(DEPARTMENT),
                ifInFile(GRADE, row),
                ifInFile(SERIES, row),
                ifInFile(EMAIL, row),
                ifInFile(STATUS, row).map(STATUSES::get));
    }

    private Optional<String> ifInFile(String column, Table.Row row) {
        return table.has(column) ? Optional.of(row.get(column)) : Optional.empty();
    }

    private static void needed(String column, Table.Row row, int longest, List<String> problems) {
        if (row.get(column).isEmpty()) {
            problems.add(column + ": is missing");
        }
        atMost(column, row, longest, problems);
    }

    private static void atMost(String column, Table.Row row, int longest, List<String> problems) {
        if (row.get(column).length() > longest) {
            problems.add(column + ": is longer than " + longest + " characters");
        }
        if (Text.isFormulaError(row.get(column))) {
            problems.add(column + ": is a formula that failed");
        }
    }
}
