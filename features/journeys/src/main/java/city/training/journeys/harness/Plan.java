package city.training.journeys.harness;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an offering is planned; its times count from the moment it is made.
 *
 * @param taughtIn when each of its sessions begins
 */
public record Plan(int seats, int waiting, Duration opensIn, Duration cancelIn, List<Duration> taughtIn) {
    /** Open for a minute already, taught and no more to be cancelled in so many days. */
    public static Plan taughtInDays(int days) {
        Duration taught = Duration.ofDays(days);
        return new Plan(30, 5, Duration.ofMinutes(-1), taught, List.of(taught));
    }

    public Plan withSeats(int count) {
        return new Plan(count, waiting, opensIn, cancelIn, taughtIn);
    }

    public Plan withWaitingList(int size) {
        return new Plan(seats, size, opensIn, cancelIn, taughtIn);
    }

    public Plan andInDays(int days) {
        List<Duration> all = Stream.concat(taughtIn.stream(), Stream.of(Duration.ofDays(days)))
                .toList();
        return new Plan(seats, waiting, opensIn, cancelIn, all);
    }

    public Plan openingIn(Duration time) {
        return new Plan(seats, waiting, time, cancelIn, taughtIn);
    }

    /** Whoever enrols cannot cancel any more. */
    public Plan binding() {
        return new Plan(seats, waiting, opensIn, Duration.ofSeconds(-30), taughtIn);
    }
}
