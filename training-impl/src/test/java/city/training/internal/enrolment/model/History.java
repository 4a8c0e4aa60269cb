package city.training.internal.enrolment.model;

import city.training.enrolment.Enrolment;
import city.training.internal.storage.Flavour;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happens, one thing after the other.
 *
 * @param settings how the offerings are set up
 * @param happenings what happens to them
 */
record History(List<Setting> settings, List<Happening> happenings) {
    private static final int MOST_CALLS = 90;

    /** @param deathAfter how many calls to the database the process lives for; 0 where it lives on */
    record Happening(Step step, int deathAfter) {}

    static History of(long seed) {
        Random random = new Random(seed);
        List<Setting> settings = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(number -> Setting.random(random, number))
                .toList();
        Steps steps = new Steps(random, settings.size());
        List<Happening> happenings = new ArrayList<>();
        for (int length = 8 + random.nextInt(16); length > 0; length--) {
            happenings.add(new Happening(steps.next(), random.nextInt(5) == 0 ? 1 + random.nextInt(MOST_CALLS) : 0));
        }
        return new History(settings, happenings);
    }

    private History without(int from, int count) {
        List<Happening> fewer = new ArrayList<>(happenings.subList(0, from));
        fewer.addAll(happenings.subList(Math.min(from + count, happenings.size()), happenings.size()));
        return new History(settings, fewer);
    }

    /** The first difference between the module and the model; empty where there is none. */
    Optional<String> difference(Mortal mortal, Flavour flavour) throws SQLException, InterruptedException {
        Town town = new Town(mortal, flavour, settings);
        Model model = new Model(settings);
        try {
            for (int i = 0; i < happenings.size(); i++) {
                Optional<String> found = difference(town, model, mortal, happenings.get(i));
                if (found.isPresent()) {
                    return Optional.of("step " + (i + 1) + ": " + found.get());
                }
            }
            return recordedDifference(town, model);
        } finally {
            town.close();
        }
    }

    private static Optional<String> difference(Town town, Model model, Mortal mortal, Happening happening)
            throws SQLException, InterruptedException {
        Step step = happening.step();
        String expected = step.expect(model);
        town.city().clock.set(model.now);
        mortal.dieAfter(happening.deathAfter());
        String said;
        try {
            said = step.ask(town);
        } catch (RuntimeException e) {
            said = mortal.isDead() ? "" : String.valueOf(e);
        }
        if (mortal.isDead()) {
            boolean stored = mortal.commits() > 0;
            town.startAgain(model.now);
            said = step.ask(town);
            expected = stored ? step.again(expected) : expected;
        }
        mortal.dieAfter(0);
        return expected.equals(said)
                ? states(town, model)
                : Optional.of("the model says '" + expected + "', the module '" + said + "'");
    }

    private static Optional<String> states(Town town, Model model) {
        for (int i = 0; i < model.runs.size(); i++) {
            Run run = model.run(i);
            List<Enrolment> roster = town.roster(i);
            List<String> shown = roster.stream().map(Town::shown).toList();
            if (!run.shown().equals(shown)) {
                return Optional.of(
                        "offering " + i + " is " + run.shown() + " in the model, " + shown + " in the module");
            }
            Iterator<Enrolment> stored = roster.iterator();
            run.byRank(entry -> true)
                    .forEach(entry -> entry.id = stored.next().id().toString());
            if (run.taken() != town.seatsTaken(i)) {
                return Optional.of("offering " + i + " has " + run.taken() + " seats taken in the model, "
                        + town.seatsTaken(i) + " in the module");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> recordedDifference(Town town, Model model) {
        for (int i = 0; i < model.runs.size(); i++) {
            if (!town.replayDifferences(i).isEmpty()) {
                return Optional.of("replay of offering " + i + " finds " + town.replayDifferences(i));
            }
            if (!model.run(i).story.equals(town.story(i))) {
                return Optional.of("the record of offering " + i + " tells " + town.story(i) + ", the model "
                        + model.run(i).story);
            }
        }
        return Optional.empty();
    }

    /** A shorter history that still shows a difference: whatever can be left out, is. */
    History shrunk(Mortal mortal, Flavour flavour) throws SQLException, InterruptedException {
        History shortest = this;
        for (int count = happenings.size() / 2; count > 0; count /= 2) {
            for (int from = 0; from < shortest.happenings.size(); from += count) {
                History shorter = shortest.without(from, count);
                if (shorter.fails(mortal, flavour)) {
                    shortest = shorter;
                    from -= count;
                }
            }
        }
        return shortest;
    }

    private boolean fails(Mortal mortal, Flavour flavour) throws SQLException, InterruptedException {
        try {
            return difference(mortal, flavour).isPresent();
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Override
    public String toString() {
        return settings.stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"))
                + happenings.stream()
                        .map(one -> one.step() + (one.deathAfter() > 0 ? " † " + one.deathAfter() : ""))
                        .collect(Collectors.joining("\n"));
    }
}
