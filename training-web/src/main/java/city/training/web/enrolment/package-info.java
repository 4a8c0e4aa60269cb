/** Who gets a seat, over REST. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment;
