package city.training.web.people.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers a bounded number of things for a short time; forgetting early is always right. */
final class ShortMemory<K, V> {
    private record Remembered<V>(V value, Instant until) {}

    private final Map<K, Remembered<V>> memory = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration keep;
    private final int most;

    ShortMemory(Clock clock, Duration keep, int most) {
        this.clock = clock;
        this.keep = keep;
        this.most = most;
    }

    Optional<V> get(K key) {
        return Optional.ofNullable(memory.get(key))
                .filter(remembered -> clock.instant().isBefore(remembered.until()))
                .map(Remembered::value);
    }

    void put(K key, V value) {
        if (memory.size() >= most) {
            Instant now = clock.instant();
            memory.values().removeIf(remembered -> !now.isBefore(remembered.until()));
            if (memory.size() >= most) {
                memory.clear();
            }
        }
        memory.put(key, new Remembered<>(value, clock.instant().plus(keep)));
    }

    void remove(K key) {
        memory.remove(key);
    }
}
