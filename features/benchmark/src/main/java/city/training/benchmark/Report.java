package city.training.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured on one database, as tables in Markdown. */
final class Report {
    private final Map<String, List<Measure>> measures = new LinkedHashMap<>();

    void add(Measure measure) {
        measures.computeIfAbsent(measure.what(), what -> new ArrayList<>()).add(measure);
    }

    /** The middle one by rate of all rounds, with the worst of errors and slowest answers. */
    String table() {
        StringBuilder table = new StringBuilder(
                """
                | Measure | per second (rounds) | p50 ms | p99 ms | max ms | errors | answers | CPU µs: server, database, load |
                |---|---:|---:|---:|---:|---:|---|---|
                """);
        measures.forEach((what, rounds) -> table.append(line(what, rounds)));
        return table.toString();
    }

    private static String line(String what, List<Measure> rounds) {
        Measure typical = typical(rounds);
        String rates = String.join(
                ", ",
                rounds.stream()
                        .map(round -> "%,.0f".formatted(round.perSecond()))
                        .toList());
        if (typical.statuses().isEmpty()) {
            return "| %s | **%,.0f** (%s) | | | | | | |%n".formatted(what, typical.perSecond(), rates);
        }
        return "| %s | **%,.0f** (%s) | %.0f | %.0f | %.0f | %d | %s | %.0f, %.0f, %.0f |%n"
                .formatted(
                        what,
                        typical.perSecond(),
                        rates,
                        typical.p50(),
                        typical.p99(),
                        worst(rounds, Measure::slowest),
                        (int) worst(rounds, Measure::errors),
                        typical.statuses(),
                        typical.serverMicros(),
                        typical.databaseMicros(),
                        typical.loadMicros());
    }

    /** The middle of the rounds' ratios: what disturbs the machine in one round disturbs both of its measures. */
    double ratio(String what, String of) {
        return middle(what, of, (above, below) -> above.perSecond() / below.perSecond());
    }

    /** The same by processor time, which others on the machine disturb less. */
    double ratioOfWork(String what, String of) {
        return middle(what, of, (above, below) -> below.micros() / above.micros());
    }

    private double middle(String what, String of, ToDoubleBiFunction<Measure, Measure> ratio) {
        List<Measure> above = rounds(what);
        List<Measure> below = rounds(of);
        List<Double> ratios = IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToObj(i -> ratio.applyAsDouble(above.get(i), below.get(i)))
                .sorted()
                .toList();
        return ratios.get(ratios.size() / 2);
    }

    double p99(String what) {
        return worst(rounds(what), Measure::p99);
    }

    int errors() {
        return measures.values().stream()
                .flatMap(List::stream)
                .mapToInt(Measure::errors)
                .sum();
    }

    private List<Measure> rounds(String what) {
        return measures.getOrDefault(what, List.of());
    }

    private static Measure typical(List<Measure> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measure::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static double worst(List<Measure> rounds, ToDoubleFunction<Measure> value) {
        return rounds.stream().mapToDouble(value).max().orElse(0);
    }
}
