package city.training.benchmark;

import city.training.journeys.harness.Storage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the command line says. */
record Settings(
        List<Storage> storages,
        int people,
        int connections,
        int rounds,
        boolean profile,
        String heap,
        int staff,
        int stored,
        Path report) {
    static Settings given() {
        return new Settings(
                Arrays.stream(System.getProperty("benchmark.storages", "SQLITE,POSTGRESQL")
                                .split(","))
                        .map(Storage::valueOf)
                        .toList(),
                Integer.getInteger("benchmark.people", 10_000),
                Integer.getInteger("benchmark.connections", 1_000),
                Integer.getInteger("benchmark.rounds", 3),
                Boolean.getBoolean("benchmark.profile"),
                System.getProperty("benchmark.heap", "as the machine has it"),
                Integer.getInteger("benchmark.staff", 100_000),
                Integer.getInteger("benchmark.stored", 1_000_000),
                Path.of(System.getProperty("benchmark.report", "benchmark.md")));
    }
}
