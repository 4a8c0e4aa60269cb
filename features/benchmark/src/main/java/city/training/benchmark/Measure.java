package city.training.benchmark;

import city.training.benchmark.load.Answers;

/**
 * One line of the report.
 *
 * @param what the thing measured; the same in every round
 * @param perSecond answers, or enrolments where nobody answers
 * @param serverMicros processor time of the server for one answer
 * @param databaseMicros of PostgreSQL
 * @param loadMicros of the load generator
 */
record Measure(
        String what,
        double perSecond,
        double p50,
        double p99,
        double slowest,
        int errors,
        String statuses,
        double serverMicros,
        double databaseMicros,
        double loadMicros) {
    static Measure of(String what, double perSecond) {
        return new Measure(what, perSecond, 0, 0, 0, 0, "", 0, 0, 0);
    }

    static Measure of(String what, Answers answers, Cpu spent) {
        return new Measure(
                what,
                answers.perSecond(),
                answers.millisAt(50),
                answers.millisAt(99),
                answers.slowestMillis(),
                answers.errors(),
                answers.statuses(),
                1e6 * spent.server() / answers.total(),
                1e6 * spent.database() / answers.total(),
                1e6 * spent.load() / answers.total());
    }

    /** What the numbers of answers have to be where nothing failed; failures are counted and shown. */
    Measure answering(String expected) {
        if (errors == 0 && !statuses.equals(expected)) {
            throw new IllegalStateException(what + ": " + statuses + " instead of " + expected);
        }
        return this;
    }

    /** Processor time that one answer takes from everybody. */
    double micros() {
        return serverMicros + databaseMicros + loadMicros;
    }
}
