/** From the settings to an open database: its folder, its one process, its tables. */
@org.jspecify.annotations.NullMarked
package city.training.internal.storage.opening;
