/** Confirmed sessions as a calendar file. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment.calendar;
