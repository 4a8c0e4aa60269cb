/** Approval before the queue: who decides, what follows, and what silence means. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.approval;
