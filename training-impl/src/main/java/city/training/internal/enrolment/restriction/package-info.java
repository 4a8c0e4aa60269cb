/** Who was not there, and who may not enrol for a time. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.restriction;
