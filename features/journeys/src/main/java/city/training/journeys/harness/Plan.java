package city.training.journeys.harness;

import java.time.Duration;

/** How an offering is planned; its times count from the moment it is made. */
public record Plan(int seats, int waiting, Duration opensIn, Duration cancelIn, Duration taughtIn) {
    /** Open for a minute already, taught and no more to be cancelled in so many days. */
    public static Plan taughtInDays(int days) {
        Duration taught = Duration.ofDays(days);
        return new Plan(30, 5, Duration.ofMinutes(-1), taught, taught);
    }

    public Plan withSeats(int count) {
        return new Plan(count, waiting, opensIn, cancelIn, taughtIn);
    }

    public Plan withWaitingList(int size) {
        return new Plan(seats, size, opensIn, cancelIn, taughtIn);
    }

    public Plan openingIn(Duration time) {
        return new Plan(seats, waiting, time, cancelIn, taughtIn);
    }

    /** Whoever enrols cannot cancel any more. */
    public Plan binding() {
        return new Plan(seats, waiting, opensIn, Duration.ofSeconds(-30), taughtIn);
    }
}
