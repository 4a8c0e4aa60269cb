/** What was on record when a decision was made, told to people and decided again. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.explanation;
