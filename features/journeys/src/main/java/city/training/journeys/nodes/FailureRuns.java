package city.training.journeys.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that can happen to two and to three nodes, one after the other, and a table of it. */
public final class FailureRuns {
    private FailureRuns() {}

    public static void main(String[] arguments) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try (Cluster cluster = Cluster.of(3)) {
            Morning morning = new Morning(cluster);
            morning.speed(3);
            for (int nodes = 1; nodes <= 3; nodes++) {
                tell(outcomes, morning.speed(nodes));
            }
            for (int nodes = 2; nodes <= 3; nodes++) {
                for (Trouble trouble : Trouble.values()) {
                    tell(outcomes, morning.rush(nodes, trouble));
                }
            }
            tell(outcomes, new OneWorker(cluster).killed());
        }
        Path report = Path.of(System.getProperty("failures.report"));
        Files.writeString(
                report,
                Outcome.head() + "\n"
                        + outcomes.stream().map(Outcome::row).collect(Collectors.joining("\n", "", "\n")));
        System.out.println("\n" + Files.readString(report) + "\nWritten to " + report);
        System.exit(outcomes.stream().allMatch(outcome -> outcome.faults().isEmpty()) ? 0 : 1);
    }

    private static void tell(List<Outcome> outcomes, Outcome outcome) {
        outcomes.add(outcome);
        System.out.println(outcome.row());
        outcome.faults().stream().limit(10).forEach(fault -> System.out.println("  " + fault));
    }
}
