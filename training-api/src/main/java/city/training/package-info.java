/** Words every part of the training module shares: pages of a list, and the four ways a call can be wrong. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training;
