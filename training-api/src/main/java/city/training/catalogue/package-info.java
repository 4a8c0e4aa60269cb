/** What is taught: yearly programmes with their rounds, and courses without dates. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.catalogue;
