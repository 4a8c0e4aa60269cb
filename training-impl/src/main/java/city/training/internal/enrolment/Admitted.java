package city.training.internal.enrolment;

import java.util.Optional;

/**
 * A new enrolment.
 *
 * @param rank its order among all requests of the offering
 * @param key recognises the request when it is repeated
 */
record Admitted(Move move, long rank, Optional<String> key) {}
