package city.training.internal.storage;

import city.training.TrainingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was read for as long as this process writes nothing, and a second at most: other nodes write, too, and time
 * goes by. Whoever was told that something is stored therefore sees it here; what another node stored is seen a second later.
 * For showing only, never for deciding.
 */
public final class Glance<K, V> {
    private static final Duration KEPT = Duration.ofSeconds(1);

    /** A look that has begun. */
    private record Look<V>(CompletableFuture<V> value, long changes, Instant at) {
        boolean isStillTrue(long changesNow, Instant now) {
            return changes == changesNow && !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    private final Database database;
    private final int most;
    private final ConcurrentHashMap<K, Look<V>> looks = new ConcurrentHashMap<>();

    /** @param most how many to keep */
    public Glance(Database database, int most) {
        this.database = database;
        this.most = most;
    }

    /**
     * Reads unless that was done already. Of many who ask for the same at once one reads, and all get what it got: an
     * answer, or that there is none.
     */
    public V of(K key, Instant now, Supplier<V> read) {
        // Counted before reading: what is stored meanwhile makes this look out of date, whether it saw that or not.
        long changes = database.changes();
        Look<V> kept = looks.get(key);
        if (kept == null || !kept.isStillTrue(changes, now)) {
            if (looks.size() >= most) {
                looks.clear();
            }
            Look<V> mine = new Look<>(new CompletableFuture<>(), changes, now);
            kept = looks.merge(key, mine, (old, fresh) -> old.isStillTrue(changes, now) ? old : fresh);
            if (kept == mine) {
                look(key, mine, read);
            }
        }
        return seenBy(kept);
    }

    private void look(K key, Look<V> mine, Supplier<V> read) {
        try {
            mine.value().complete(read.get());
        } catch (RuntimeException | Error e) {
            looks.remove(key, mine);
            mine.value().completeExceptionally(e);
        }
    }

    private static <V> V seenBy(Look<V> look) {
        try {
            return look.value().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TrainingException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
