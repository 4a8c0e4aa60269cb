package city.training.internal.enrolment.model;

import city.training.enrolment.EnrolmentState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Offers of seats that nobody answered, in the model: the longest run out first. */
final class Offers {
    private record RunOut(Run run, Entry entry, Instant since) {}

    private final Model model;

    Offers(Model model) {
        this.model = model;
    }

    void work() {
        for (Optional<RunOut> next = next(); next.isPresent(); next = next()) {
            expire(next.get().run(), next.get().entry());
            model.passOnElsewhere(next.get().entry().person);
        }
    }

    /** The seat goes on to the next in line. */
    void expire(Run run, Entry entry) {
        model.move(run, entry, EnrolmentState.EXPIRED);
        model.passOn(run);
    }

    boolean hasRunOut(Entry entry) {
        Instant until = entry.offeredUntil;
        return entry.state == EnrolmentState.SEAT_OFFERED && until != null && !model.now.isBefore(until);
    }

    private Optional<RunOut> next() {
        return model.runs.stream()
                .flatMap(run -> run.entries.stream().filter(this::hasRunOut).flatMap(entry -> runOut(run, entry)))
                .min(Comparator.comparing(RunOut::since).thenComparing(one -> one.entry().number));
    }

    private static Stream<RunOut> runOut(Run run, Entry entry) {
        return Stream.ofNullable(entry.offeredUntil).map(until -> new RunOut(run, entry, until));
    }
}
