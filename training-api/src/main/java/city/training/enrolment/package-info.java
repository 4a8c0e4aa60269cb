/** Who gets a seat: enrolments, the decisions about them, and the waiting list. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.enrolment;
