package city.training.internal.catalogue.courselist;

import static city.training.internal.catalogue.CourseRules.LONGEST_FIELD;
import static city.training.internal.catalogue.CourseRules.LONGEST_LEVEL;
import static city.training.internal.catalogue.CourseRules.LONGEST_TITLE;
import static city.training.internal.catalogue.CourseRules.MOST_MINUTES;

import city.training.internal.table.ImportAnswers;
import city.training.internal.table.Table;
import city.training.internal.table.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Understands one row of a list of courses, and gathers what is wrong with it. */
final class CourseReading {
    static final String TITLE = "교육과정";
    static final String HOURS = "인정시간";
    private static final String FIELD = "분류";
    private static final String LEVEL = "단계";
    private static final String LESSONS = "학습차시";
    private static final String TEST = "평가유무";

    static final Set<String> NEEDED = Set.of(TITLE, HOURS);
    static final Set<String> KNOWN = Set.of(TITLE, HOURS, FIELD, LEVEL, LESSONS, TEST);

    private static final String FIELD_WHERE_NONE = "온라인";
    private static final Set<String> YES = Set.of("있습니다", "있음", "유", "y", "yes", "o", "예");
    private static final Set<String> NO = Set.of("없습니다", "없음", "무", "n", "no", "x", "아니오");

    private final Table.Row row;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private CourseReading(Table.Row row) {
        this.row = row;
    }

    /** What the row says, unless it is refused. */
    static Optional<CourseLine> read(Table.Row row, ImportAnswers answers) {
        CourseReading reading = new CourseReading(row);
        CourseLine line = reading.line();
        if (reading.problems.isEmpty()) {
            return Optional.of(line);
        }
        answers.refuse(row.line(), line.title(), reading.problems);
        return Optional.empty();
    }

    private CourseLine line() {
        String title = row.get(TITLE);
        if (title.isEmpty()) {
            problems.add(TITLE + ": is missing");
        }
        shortEnough(TITLE, title, LONGEST_TITLE);
        String field = row.get(FIELD).isEmpty() ? FIELD_WHERE_NONE : row.get(FIELD);
        shortEnough(FIELD, field, LONGEST_FIELD);
        Optional<String> level = Optional.of(row.get(LEVEL)).filter(text -> !text.isEmpty());
        level.ifPresent(text -> shortEnough(LEVEL, text, LONGEST_LEVEL));
        return new CourseLine(row.line(), title, field, level, minutes(), lessons(), hasTest(), notes);
    }

    private void shortEnough(String column, String text, int longest) {
        if (text.length() > longest) {
            problems.add(column + ": is longer than " + longest + " characters");
        }
        if (Text.isFormulaError(text)) {
            problems.add(column + ": is a formula that failed");
        }
    }

    private int minutes() {
        String cell = row.get(HOURS);
        Optional<Hours> hours = Hours.read(cell);
        if (hours.isEmpty()) {
            problems.add(HOURS + ": "
                    + (cell.isEmpty() ? "is missing" : "is no number of hours, such as 1.5, 90분 or 1시간 30분"));
            return 0;
        }
        int minutes = hours.get().minutes();
        if (minutes < 1 || minutes > MOST_MINUTES) {
            problems.add(HOURS + ": must be 1 to " + MOST_MINUTES + " minutes");
        }
        hours.get().rounding(HOURS, cell).ifPresent(notes::add);
        return minutes;
    }

    private Optional<Integer> lessons() {
        String cell = row.get(LESSONS).replace("차시", "").strip();
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!cell.matches("[0-9]{1,4}")) {
            problems.add(LESSONS + ": is no number of lessons");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(cell));
    }

    private Optional<Boolean> hasTest() {
        String cell = row.get(TEST).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!YES.contains(cell) && !NO.contains(cell)) {
            problems.add(TEST + ": is neither 있습니다 nor 없습니다");
        }
        return Optional.of(YES.contains(cell));
    }
}
