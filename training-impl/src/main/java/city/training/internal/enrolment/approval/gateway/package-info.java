/** Handing requests over to who has them approved, and taking decisions back. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.approval.gateway;
