package city.training.internal.enrolment.model;

import city.training.internal.enrolment.City;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.PassingPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How an offering of a history is set up. All but every third are taught at the same time. */
record Setting(
        Admission admission,
        ApprovalPolicy approval,
        PassingPolicy passing,
        int seats,
        int waiting,
        Instant opensAt,
        Instant closesAt,
        Instant cancelUntil,
        Instant startsAt) {
    private static final Instant TEACHING = City.NOON.plus(Duration.ofDays(7));

    static Setting random(Random random, int number) {
        Instant opens = City.NOON.plus(Duration.ofHours(random.nextInt(4) - 3L));
        Instant closes = City.NOON.plus(Duration.ofHours(20L + random.nextInt(100)));
        Instant starts = number % 3 == 2 ? TEACHING.plus(Duration.ofDays(1)) : TEACHING;
        Instant limit = random.nextInt(3) == 0 ? starts : closes.minus(Duration.ofHours(random.nextInt(10)));
        Admission admission = random.nextInt(3) > 0
                ? Admission.FIRST_COME
                : random.nextBoolean() ? Admission.LOTTERY : Admission.SELECTION;
        return new Setting(
                admission,
                random.nextInt(5) < 2 ? ApprovalPolicy.NONE : policy(random),
                passing(random, closes),
                1 + random.nextInt(3),
                random.nextInt(4),
                opens,
                closes,
                limit,
                starts);
    }

    /** From when on nobody in line gets a seat any more. */
    Instant passingEnds() {
        return passing.until().orElse(startsAt);
    }

    private static PassingPolicy passing(Random random, Instant closes) {
        return new PassingPolicy(
                random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(30)),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(closes.plus(Duration.ofHours(random.nextInt(12)))));
    }

    private static ApprovalPolicy policy(Random random) {
        List<Approver> steps = new ArrayList<>(List.of(Approver.values()));
        Collections.shuffle(steps, random);
        Silence silence = Silence.values()[random.nextInt(Silence.values().length)];
        return new ApprovalPolicy(
                steps.subList(0, 1 + random.nextInt(2)),
                silence,
                silence == Silence.WAIT ? Optional.empty() : Optional.of(1 + random.nextInt(40)),
                random.nextBoolean() ? 0 : 1 + random.nextInt(40),
                random.nextBoolean() ? Rank.BY_REQUEST : Rank.BY_APPROVAL);
    }
}
