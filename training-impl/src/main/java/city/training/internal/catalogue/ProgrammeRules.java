package city.training.internal.catalogue;

import city.training.InvalidException;
import city.training.catalogue.Programme;
import city.training.catalogue.Round;
import city.training.internal.table.Faults;
import city.training.internal.table.Text;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be true of a programme whatever else is stored. */
final class ProgrammeRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ROUND = 60;
    private static final int MOST_ROUNDS = 24;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private ProgrammeRules() {}

    /**
     * The draft as it is stored.
     *
     * @throws InvalidException with every fault there is
     */
    static Programme.Draft checked(Programme.Draft raw) {
        Programme.Draft draft = new Programme.Draft(
                Text.typed(raw.name()),
                raw.year(),
                raw.rounds().stream()
                        .map(round -> new Round(Text.typed(round.name()), round.startsOn(), round.endsOn()))
                        .toList());
        Faults faults = new Faults();
        faults.name("name", draft.name(), LONGEST_NAME);
        faults.between("year", draft.year(), FIRST_YEAR, LAST_YEAR);
        if (draft.rounds().size() > MOST_ROUNDS) {
            faults.add("rounds", "must be at most " + MOST_ROUNDS);
        }
        checkRounds(draft, faults);
        faults.throwIfAny();
        return draft;
    }

    /** What a change changes, or for a new programme everything it says. */
    static Map<String, String> facts(Programme.Draft draft) {
        return Map.of("name", draft.name(), "year", String.valueOf(draft.year()), "rounds", said(draft.rounds()));
    }

    static Differences differences(Programme before, Programme.Draft draft) {
        return new Differences()
                .of("name", before.name(), draft.name())
                .of("year", before.year(), draft.year())
                .of("rounds", said(before.rounds()), said(draft.rounds()));
    }

    private static void checkRounds(Programme.Draft draft, Faults faults) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < draft.rounds().size(); i++) {
            Round round = draft.rounds().get(i);
            String path = "rounds[" + i + "]";
            faults.name(path + ".name", round.name(), LONGEST_ROUND);
            if (!names.add(round.name())) {
                faults.add(path + ".name", "must be another than that of an earlier round");
            }
            checkWithin(draft.year(), path + ".startsOn", round.startsOn(), faults);
            checkWithin(draft.year(), path + ".endsOn", round.endsOn(), faults);
            if (round.endsOn().isBefore(round.startsOn())) {
                faults.add(path + ".endsOn", "must not be before startsOn");
            }
        }
    }

    /** What begins late in the year may end in the next. */
    private static void checkWithin(int year, String path, LocalDate day, Faults faults) {
        if (day.getYear() != year && day.getYear() != year + 1) {
            faults.add(path, "must be in the programme's year or the one after");
        }
    }

    private static String said(List<Round> rounds) {
        return rounds.stream()
                .map(round -> round.name() + " " + round.startsOn() + "–" + round.endsOn())
                .collect(Collectors.joining(", "));
    }
}
