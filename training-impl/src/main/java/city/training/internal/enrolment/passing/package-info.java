/** Seats that are offered to somebody in line: the answers, and what the clock does where there is none. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.passing;
