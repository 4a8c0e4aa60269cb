/** Admission, enrolments and the waiting list. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment;
