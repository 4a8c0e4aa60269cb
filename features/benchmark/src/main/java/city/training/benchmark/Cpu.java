package city.training.benchmark;

import city.training.benchmark.server.Vitals;
import city.training.journeys.harness.KarafServer;

/** Seconds of processor time. */
record Cpu(double server, double database, double load) {
    static Cpu now(KarafServer server) {
        return new Cpu(
                Vitals.processorSeconds(server.pid()),
                Vitals.postgresSeconds(),
                Vitals.processorSeconds(ProcessHandle.current().pid()));
    }

    Cpu since(Cpu before) {
        return new Cpu(server - before.server, database - before.database, load - before.load);
    }
}
