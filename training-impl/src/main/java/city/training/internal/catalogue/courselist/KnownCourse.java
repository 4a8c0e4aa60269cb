package city.training.internal.catalogue.courselist;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An online course of the catalogue, as far as a list speaks about it. */
record KnownCourse(
        String id,
        String title,
        String field,
        String level,
        int minutes,
        Optional<Integer> lessons,
        Optional<Boolean> hasTest) {

    CourseLine.Key key() {
        return new CourseLine.Key(title, field, minutes);
    }

    CourseLine.Name name() {
        return new CourseLine.Name(title, field);
    }

    /** What the row says otherwise, as the audit trail keeps it. */
    Map<String, String> changedBy(CourseLine line) {
        Map<String, String> facts = new TreeMap<>();
        compare(facts, "minutes", Optional.of(minutes), Optional.of(line.minutes()));
        compare(facts, "level", Optional.of(level), line.level());
        compare(facts, "lessons", lessons, line.lessons());
        compare(facts, "hasTest", hasTest, line.hasTest());
        return facts;
    }

    /** The same course after the row. */
    KnownCourse after(CourseLine line) {
        return new KnownCourse(
                id,
                title,
                field,
                line.level().orElse(level),
                line.minutes(),
                line.lessons().or(() -> lessons),
                line.hasTest().or(() -> hasTest));
    }

    private static <T> void compare(Map<String, String> facts, String name, Optional<T> before, Optional<T> said) {
        if (said.isPresent() && !said.equals(before)) {
            facts.put(name, before.map(Object::toString).orElse("none") + " → " + said.get());
        }
    }
}
