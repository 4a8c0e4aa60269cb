package city.training.internal.enrolment.rule;

import java.util.Optional;

/**
 * An enrolment that gets its place in the order: a new one, or one out of a pool.
 *
 * @param rank its order among all requests of the offering
 * @param key recognises the request when it is repeated
 * @param department the person's when they asked, empty where that is not known
 * @param holdsSeat whether it holds a seat while its approval is pending
 * @param waived whether an officer let it in against audience and prerequisites
 */
public record Admitted(
        Move move, long rank, Optional<String> key, String department, boolean holdsSeat, boolean waived) {}
