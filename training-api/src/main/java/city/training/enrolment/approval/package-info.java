/** Approval before the queue: who agrees that somebody takes part, before seats are given. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.enrolment.approval;
