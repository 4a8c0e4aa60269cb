/** Offered seats over REST. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment.passing;
