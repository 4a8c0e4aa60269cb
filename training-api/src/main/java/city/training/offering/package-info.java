/** When and where it is taught: dated offerings of a course, their sessions, and rooms. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.offering;
