package city.training.internal.catalogue.courselist;

import city.training.ImportReport.Outcome;
import city.training.internal.storage.Ids;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a row.
 *
 * @param course the course as it is afterwards
 * @param facts what changes, for the audit trail
 * @param notes for the officer
 */
record Effect(CourseLine line, Outcome outcome, KnownCourse course, Map<String, String> facts, List<String> notes) {
    /** A list of platform courses says nothing of our learning paths; an officer does, and the import leaves that. */
    private static final String LEVEL_WHERE_NONE = "미지정";

    static Effect creates(CourseLine line) {
        KnownCourse course = new KnownCourse(
                Ids.next().toString(),
                line.title(),
                line.field(),
                line.level().orElse(LEVEL_WHERE_NONE),
                line.minutes(),
                line.lessons(),
                line.hasTest());
        Map<String, String> facts = Map.of(
                "title",
                line.title(),
                "field",
                line.field(),
                "minutes",
                String.valueOf(line.minutes()),
                "row",
                at(line));
        return new Effect(line, Outcome.CREATED, course, facts, line.notes());
    }

    static Effect on(KnownCourse known, CourseLine line) {
        Map<String, String> facts = known.changedBy(line);
        Outcome outcome = facts.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Effect(line, outcome, known.after(line), facts, line.notes());
    }

    static Effect repeats(CourseLine line, Effect earlier) {
        String note = "the same course as in row " + at(earlier.line()) + ", which counts";
        return new Effect(line, Outcome.UNCHANGED, earlier.course(), Map.of(), List.of(note));
    }

    private static String at(CourseLine line) {
        return String.valueOf(line.line());
    }
}
