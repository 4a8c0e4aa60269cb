/** Who is who: staff, roles, the caller of every use case, and the directory behind them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.people;
