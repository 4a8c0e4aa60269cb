package city.training.offering;

import city.training.catalogue.CourseId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which offerings are wanted; what is empty does not restrict.
 *
 * @param states in one of these now
 * @param from with a session, or without sessions an enrolment window, that ends after this
 * @param to with a session, or without sessions an enrolment window, that starts before this
 */
public record OfferingSearch(
        Set<OfferingState> states,
        Optional<String> field,
        Optional<CourseId> course,
        Optional<Instant> from,
        Optional<Instant> to) {
    public static final OfferingSearch ALL =
            new OfferingSearch(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public OfferingSearch {
        states = Set.copyOf(states);
    }
}
