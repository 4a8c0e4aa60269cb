/** No-shows and restrictions over REST. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment.restriction;
