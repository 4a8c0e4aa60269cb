package city.training.internal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read in the last seconds, so that somebody's many requests in a row ask the database once. Another node's
 * change is seen when the seconds are over, this node's at once.
 */
final class Recent<K, V> {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private record Entry<V>(V value, Instant until) {
        boolean isFreshAt(Instant now) {
            return now.isBefore(until);
        }
    }

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();

    /** What is kept, or else what is read; nothing is kept where there is nothing. */
    Optional<V> get(K key, Instant now, Supplier<Optional<V>> read) {
        Entry<V> kept = entries.get(key);
        if (kept != null && kept.isFreshAt(now)) {
            return Optional.of(kept.value());
        }
        if (entries.size() >= MOST) {
            entries.clear();
        }
        // Reading inside the map's own lock of the key: whoever forgets the key after a commit waits for a reading that
        // began before it, and cannot have it put back afterwards.
        Entry<V> fresh = entries.compute(
                key,
                (same, old) -> old != null && old.isFreshAt(now)
                        ? old
                        : read.get()
                                .map(value -> new Entry<>(value, now.plus(KEPT)))
                                .orElse(null));
        return Optional.ofNullable(fresh).map(Entry::value);
    }

    void forget(K key) {
        entries.remove(key);
    }
}
