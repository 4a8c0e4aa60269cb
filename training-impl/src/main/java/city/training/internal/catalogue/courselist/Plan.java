package city.training.internal.catalogue.courselist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds which rows are courses the catalogue has, and which are new. */
final class Plan {
    private final Map<CourseLine.Key, KnownCourse> knownByKey = new HashMap<>();
    private final Map<CourseLine.Name, List<KnownCourse>> knownByName;
    private final Map<CourseLine.Name, List<CourseLine>> linesByName;

    private Plan(List<CourseLine> lines, List<KnownCourse> known) {
        known.forEach(course -> knownByKey.putIfAbsent(course.key(), course));
        knownByName = grouped(known, KnownCourse::name);
        linesByName = grouped(lines, CourseLine::name);
    }

    /** What becomes of every row. Of rows that say the same course the first counts. */
    static List<Effect> of(List<CourseLine> lines, List<KnownCourse> known) {
        Plan plan = new Plan(lines, known);
        Map<CourseLine.Key, Effect> first = new HashMap<>();
        List<Effect> effects = new ArrayList<>();
        for (CourseLine line : lines) {
            Effect earlier = first.get(line.key());
            if (earlier == null) {
                Effect effect =
                        plan.match(line).map(course -> Effect.on(course, line)).orElseGet(() -> Effect.creates(line));
                first.put(line.key(), effect);
                effects.add(effect);
            } else {
                effects.add(Effect.repeats(line, earlier));
            }
        }
        return effects;
    }

    /**
     * The course with this title, field and length; or the one whose length was corrected, where there is no doubt: when
     * the catalogue has only one of that title and field, and the list has no other length for it.
     */
    private Optional<KnownCourse> match(CourseLine line) {
        KnownCourse same = knownByKey.get(line.key());
        if (same != null) {
            return Optional.of(same);
        }
        List<KnownCourse> candidates = knownByName.getOrDefault(line.name(), List.of());
        boolean noDoubt = candidates.size() == 1
                && linesByName.getOrDefault(line.name(), List.of()).stream()
                        .allMatch(other -> other.minutes() == line.minutes());
        return noDoubt ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> values, Function<V, K> key) {
        Map<K, List<V>> groups = new HashMap<>();
        values.forEach(value -> groups.computeIfAbsent(key.apply(value), any -> new ArrayList<>())
                .add(value));
        return groups;
    }
}
