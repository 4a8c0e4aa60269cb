package city.training.internal.enrolment.rule;

import city.training.offering.Criterion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Orders a pool by criteria, the first of them weighing most; who asked first goes first where they say nothing. */
public final class Proposing {
    /** Grows when a criterion is added or means something else; kept with every proposal that was decided on. */
    public static final String VERSION = "2026-1";

    /** Where an offering names none. */
    private static final List<Criterion> USUAL =
            List.of(Criterion.NEVER_ATTENDED, Criterion.LONGEST_SINCE_LAST_TRAINING);

    private Proposing() {}

    public static List<Criterion> criteria(List<Criterion> named) {
        return named.isEmpty() ? USUAL : named;
    }

    public static List<Contender> order(List<Criterion> criteria, Collection<Contender> pool) {
        Comparator<Contender> order = criteria.stream()
                .map(Proposing::by)
                .reduce(Comparator::thenComparing)
                .orElseGet(() -> by(Criterion.REQUEST_TIME))
                .thenComparing(by(Criterion.REQUEST_TIME));
        return pool.stream().sorted(order).toList();
    }

    private static Comparator<Contender> by(Criterion criterion) {
        return switch (criterion) {
            case NEVER_ATTENDED -> Comparator.comparing(one -> one.attended() > 0);
            case NEVER_ATTENDED_THIS_COURSE -> Comparator.comparing(one -> one.attendedCourse() > 0);
            case LONGEST_SINCE_LAST_TRAINING ->
                Comparator.comparing(one -> one.lastTraining().orElse(Instant.MIN));
            case DEPARTMENT_RANK ->
                Comparator.comparing(one -> one.recommended().orElse(Integer.MAX_VALUE));
            case REQUEST_TIME -> Comparator.comparing(Contender::requested);
        };
    }
}
