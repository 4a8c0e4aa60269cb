package city.training.internal.enrolment.model;

import city.training.Reason;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the module should do, in memory and one after the other: the words of the API, written a second time. */
final class Model {
    final List<Run> runs;
    Instant now = City.NOON;
    private int requests;

    Model(List<Setting> settings) {
        this.runs = settings.stream().map(Run::new).toList();
    }

    Run run(int number) {
        return runs.get(number);
    }

    static boolean isKnown(String person) {
        return !person.startsWith("stranger");
    }

    static String department(String person) {
        return person.split("-", 2)[0];
    }

    /** Whether the person has a seat elsewhere at that time. */
    boolean isTaken(Run run, String person) {
        return runs.stream()
                .filter(other -> other != run && other.setting.startsAt().equals(run.setting.startsAt()))
                .flatMap(other -> other.entries.stream())
                .anyMatch(entry -> entry.person.equals(person) && entry.state.holdsSeat());
    }

    Entry begin(Run run, String person, String key, EnrolmentState state) {
        Entry entry = new Entry(++requests, person, key, state, run.lastRank() + 1);
        run.entries.add(entry);
        run.story.add(person + " " + state);
        return entry;
    }

    void move(Run run, Entry entry, EnrolmentState state) {
        entry.state = state;
        run.story.add(entry.person + " " + state);
    }

    /** Free seats go along the line, past those who could not take one. */
    void passOn(Run run) {
        if (run.isOverAt(now)) {
            return;
        }
        for (Entry entry : run.line()) {
            if (run.hasSeat() && !isTaken(run, entry.person)) {
                seat(run, entry);
            }
        }
    }

    private void seat(Run run, Entry entry) {
        Optional<Integer> hours = run.setting.passing().offerHours();
        if (hours.isEmpty()) {
            move(run, entry, EnrolmentState.CONFIRMED);
            return;
        }
        Instant end = now.plus(Duration.ofHours(hours.get()));
        entry.offeredUntil = end.isAfter(run.setting.passingEnds()) ? run.setting.passingEnds() : end;
        move(run, entry, EnrolmentState.SEAT_OFFERED);
    }

    /** Who gave a seat up may take one that is free for them elsewhere. */
    void passOnElsewhere(String person) {
        runs.stream()
                .filter(run -> run.line().stream().anyMatch(entry -> entry.person.equals(person)))
                .toList()
                .forEach(this::passOn);
    }

    /** A seat, or a place behind everybody; there is one of them. */
    EnrolmentState place(Run run) {
        return run.hasSeat() ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED;
    }

    static String refused(List<Reason> reasons) {
        return "refused " + reasons;
    }

    static List<Reason> reasons() {
        return new ArrayList<>();
    }
}
