package city.training.journeys.nodes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a run ended.
 *
 * @param acknowledged how many were told something that must still be so
 * @param outage the longest time in which nobody got an answer
 * @param back how long after the trouble every node was healthy again
 * @param wrong answers that must not be
 */
public record Outcome(
        String run,
        int nodes,
        int requests,
        int acknowledged,
        double perSecond,
        Inspection found,
        Duration outage,
        Duration back,
        List<String> wrong) {

    /** Everything that must not be; empty where the run is passed. */
    public List<String> faults() {
        return Stream.of(found.lost(), found.oversold(), found.replayDifferences(), wrong)
                .flatMap(List::stream)
                .toList();
    }

    static String head() {
        return """
                | Run | Nodes | Requests | Acknowledged | A second | Lost | Oversold | Replay differences | Longest outage | Back after | Verdict |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|""";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %,.0f | %d | %d | %d | %.1f s | %.1f s | %s |",
                run,
                nodes,
                requests,
                acknowledged,
                perSecond,
                found.lost().size(),
                found.oversold().size(),
                found.replayDifferences().size(),
                outage.toMillis() / 1000.0,
                back.toMillis() / 1000.0,
                faults().isEmpty() ? "passed" : "FAILED");
    }
}
