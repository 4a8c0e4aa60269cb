package city.training.journeys.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what will be so soon, by looking again and again. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    /** @return the first look that was as wanted */
    public static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            T seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Not so within a minute: " + what + "; last seen: " + seen);
            }
            Pause.briefly();
        }
    }
}
