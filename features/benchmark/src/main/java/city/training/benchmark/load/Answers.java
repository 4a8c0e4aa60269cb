package city.training.benchmark.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What a crowd got, and when. */
public final class Answers {
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Histogram micros = new Histogram(3);
    private int lost;
    private Duration took = Duration.ZERO;

    void add(int status, long nanos) {
        byStatus.merge(status, 1, Integer::sum);
        micros.recordValue(nanos / 1_000);
    }

    void lose(int requests) {
        lost += requests;
    }

    void took(long nanos) {
        took = Duration.ofNanos(nanos);
    }

    public int count(int status) {
        return byStatus.getOrDefault(status, 0);
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Requests without an answer, and answers that say that the server failed. */
    public int errors() {
        return lost
                + byStatus.entrySet().stream()
                        .filter(entry -> entry.getKey() >= 500)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    public double perSecond() {
        return total() / (took.toNanos() / 1e9);
    }

    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    public double slowestMillis() {
        return micros.getMaxValue() / 1e3;
    }

    /** As in "201: 30, 202: 50, 409: 9920". */
    public String statuses() {
        String counted = byStatus.toString();
        return counted.substring(1, counted.length() - 1).replace("=", ": ") + (lost > 0 ? ", lost: " + lost : "");
    }
}
