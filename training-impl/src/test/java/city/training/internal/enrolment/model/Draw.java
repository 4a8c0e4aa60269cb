package city.training.internal.enrolment.model;

import city.training.ConflictException;
import city.training.Reason;
import city.training.enrolment.Admissions;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.offering.Admission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An officer decides a pool: by lot with a seed, or by choosing some of it.
 *
 * @param seed of the lots; empty for a choice
 * @param chosen whom an officer chooses, of those who are in the pool then
 */
record Draw(int offering, String seed, List<String> chosen) implements Step {
    @Override
    public String expect(Model model) {
        Run run = model.run(offering);
        Optional<Reason> conflict = conflict(model, run);
        if (conflict.isPresent()) {
            return Model.refused(List.of(conflict.get()));
        }
        List<Entry> order = seed.isEmpty() ? chosenOf(run) : drawn(run);
        List<Entry> all = new ArrayList<>(order);
        run.pool().stream().filter(entry -> !order.contains(entry)).forEach(all::add);
        run.decided = true;
        long rank = run.lastRank();
        for (Entry entry : all) {
            boolean wanted = order.contains(entry) && !model.isTaken(run, entry.person) && run.hasPlace();
            EnrolmentState state = wanted ? model.place(run) : EnrolmentState.NOT_SELECTED;
            entry.rank = ++rank;
            model.move(run, entry, state);
        }
        return all.stream()
                .map(entry -> entry.person + " " + entry.state)
                .toList()
                .toString();
    }

    private Optional<Reason> conflict(Model model, Run run) {
        if (run.setting.admission() != (seed.isEmpty() ? Admission.SELECTION : Admission.LOTTERY)) {
            return Optional.of(Reason.OTHER_ADMISSION);
        }
        if (model.now.isBefore(run.setting.closesAt())) {
            return Optional.of(Reason.STILL_OPEN);
        }
        return run.decided ? Optional.of(Reason.ALREADY_DECIDED) : Optional.empty();
    }

    private List<Entry> chosenOf(Run run) {
        return run.pool().stream()
                .filter(entry -> chosen.contains(entry.person))
                .toList();
    }

    /** By the digest of the seed and the identifier, which the town has told the model. */
    private List<Entry> drawn(Run run) {
        return run.pool().stream()
                .sorted(Comparator.comparing(entry -> digest(seed + "/" + entry.id)))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String ask(Town town) {
        try {
            Admissions.Outcome outcome = seed.isEmpty()
                    ? town.pools().select(City.OFFICER, town.id(offering), chosen(town), "부서 안배")
                    : town.pools().draw(City.OFFICER, town.id(offering), Optional.of(seed));
            return outcome.results().stream()
                    .map(one -> Town.name(one.staff()) + " " + one.state())
                    .toList()
                    .toString();
        } catch (ConflictException e) {
            return Model.refused(List.of(e.reasons().get(0).reason()));
        }
    }

    private List<EnrolmentId> chosen(Town town) {
        return town.poolOf(offering).stream()
                .filter(one -> chosen.contains(Town.name(one.staff())))
                .map(one -> one.id())
                .toList();
    }

    @Override
    public String again(String answer) {
        return answer.startsWith("refused") ? answer : Model.refused(List.of(Reason.ALREADY_DECIDED));
    }
}
