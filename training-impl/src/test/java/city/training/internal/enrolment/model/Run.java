package city.training.internal.enrolment.model;

import city.training.enrolment.EnrolmentState;
import city.training.offering.Admission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One offering in the model: its entries, and what can be counted of them. */
final class Run {
    final Setting setting;
    final List<Entry> entries = new ArrayList<>();
    /** Every state that somebody came into, in order. */
    final List<String> story = new ArrayList<>();

    int seats;
    int places;
    boolean decided;

    Run(Setting setting) {
        this.setting = setting;
        this.seats = setting.seats();
        this.places = setting.waiting();
    }

    boolean isPooling() {
        return setting.admission() != Admission.FIRST_COME && !decided;
    }

    int taken() {
        return (int) entries.stream()
                .filter(entry -> entry.state.holdsSeat() || entry.holdsPendingSeat())
                .count();
    }

    boolean hasSeat() {
        return taken() < seats;
    }

    boolean hasPlace() {
        return hasSeat() || line().size() < places;
    }

    /** Whether nobody in line gets a seat any more. */
    boolean isOverAt(Instant now) {
        return !now.isBefore(setting.passingEnds());
    }

    long lastRank() {
        return entries.stream().mapToLong(entry -> entry.rank).max().orElse(0);
    }

    /** Who waits for a seat, in order. */
    List<Entry> line() {
        return byRank(entry -> entry.state == EnrolmentState.WAITLISTED);
    }

    /** Who waits for the lots or the choice, in order. */
    List<Entry> pool() {
        return byRank(entry -> entry.state == EnrolmentState.APPROVED
                || (entry.state == EnrolmentState.REQUESTED && entry.asked == null));
    }

    List<Entry> byRank(Predicate<Entry> wanted) {
        return entries.stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong(entry -> entry.rank))
                .toList();
    }

    Optional<Entry> live(String person) {
        return entries.stream()
                .filter(entry -> entry.person.equals(person) && entry.state.isLive())
                .findFirst();
    }

    /** The last one of the person, live or not. */
    Optional<Entry> last(String person) {
        return entries.stream().filter(entry -> entry.person.equals(person)).reduce((earlier, later) -> later);
    }

    /** Everybody by rank, as the module shows it. */
    List<String> shown() {
        List<Entry> line = line();
        return byRank(entry -> true).stream()
                .map(entry -> entry.rank + " " + entry.person + " " + entry.state
                        + (line.contains(entry) ? " " + (line.indexOf(entry) + 1) : ""))
                .toList();
    }
}
