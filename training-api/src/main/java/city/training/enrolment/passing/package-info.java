/** Freed seats on their way to the next in line: offered, and accepted or declined. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.enrolment.passing;
