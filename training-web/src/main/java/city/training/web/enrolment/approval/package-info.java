/** Approval before the queue, over REST. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment.approval;
