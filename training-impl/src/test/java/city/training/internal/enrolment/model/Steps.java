package city.training.internal.enrolment.model;

import city.training.offering.ApprovalPolicy.Approver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rolls steps. A new kind of step is a line in the constructor. */
final class Steps {
    private static final List<String> PEOPLE =
            List.of("hr-a", "hr-b", "hr-c", "tax-d", "tax-e", "tax-f", "hr-head", "stranger");
    private static final List<String> REASONS = List.of("", "전출");
    private static final Map<Approver, List<String>> APPROVERS = Map.of(
            Approver.DEPARTMENT_HEAD, List.of("hr-head", "tax-head"),
            Approver.DEPARTMENT_OFFICER, List.of("hr-officer", "tax-officer"),
            Approver.TRAINING_OFFICER, List.of("office-chief"));

    private final Random random;
    private final int offerings;
    private final List<Enrol> asked = new ArrayList<>();
    private final NavigableMap<Integer, Function<Random, Step>> kinds = new TreeMap<>();
    private int weight;
    private int number;

    Steps(Random random, int offerings) {
        this.random = random;
        this.offerings = offerings;
        often(9, this::enrol);
        often(2, this::enrolAgain);
        often(4, dice -> new Cancel(offering(), person(), dice.nextInt(3) == 0, any(REASONS)));
        often(5, this::answer);
        often(4, dice -> new Respond(offering(), person(), dice.nextInt(3) > 0));
        often(2, dice -> new Substitute(offering(), person(), person(), any(REASONS)));
        often(2, this::resize);
        often(3, dice -> new Pass(Duration.ofMinutes(1L + dice.nextInt(60 * 30))));
        often(1, dice -> new Draw(offering(), "seed " + dice.nextInt(1000), List.of()));
        often(1, dice -> new Draw(offering(), "", PEOPLE.subList(0, dice.nextInt(PEOPLE.size()))));
    }

    private void often(int howOften, Function<Random, Step> kind) {
        weight += howOften;
        kinds.put(weight, kind);
    }

    Step next() {
        return kinds.higherEntry(random.nextInt(weight)).getValue().apply(random);
    }

    private Step enrol(Random dice) {
        Enrol enrol = new Enrol(offering(), person(), dice.nextInt(5) == 0, "press-" + ++number);
        asked.add(enrol);
        return enrol;
    }

    private Step enrolAgain(Random dice) {
        return asked.isEmpty() ? enrol(dice) : any(asked);
    }

    private Step answer(Random dice) {
        Approver approver = any(List.of(Approver.values()));
        String by = any(APPROVERS.getOrDefault(approver, List.of()));
        return new Answer(offering(), person(), by, approver, dice.nextInt(4) > 0);
    }

    private Step resize(Random dice) {
        return new Resize(
                offering(),
                1 + dice.nextInt(4),
                dice.nextInt(4),
                any(List.of(Resize.Cut.values())),
                "change-" + ++number);
    }

    private int offering() {
        return random.nextInt(offerings);
    }

    private String person() {
        return any(PEOPLE);
    }

    private <T extends @Nullable Object> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
