package city.training.internal.offering;

import city.training.ConflictException;
import city.training.Reason;
import city.training.Refusal;
import java.util.Map;

/** Somebody saved before us. */
final class Stale {
    private Stale() {}

    static ConflictException version(long stored) {
        return new ConflictException(
                "Somebody saved a newer version", new Refusal(Reason.STALE_VERSION, Map.of("version", stored)));
    }
}
