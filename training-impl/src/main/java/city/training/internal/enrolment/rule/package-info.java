/** Who gets a seat, as values that need no database: what is asked, what is known, what follows. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.rule;
