/** Everything that goes wrong, as application/problem+json (RFC 9457). */
@org.jspecify.annotations.NullMarked
package city.training.web.rest.problem;
