/** Getting a seat, giving it back, waiting for one. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment;
