/** Enrolments in the database. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.store;
