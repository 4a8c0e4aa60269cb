/** How changes reach the disk: one database, its migrations, one transaction a use case. */
@org.jspecify.annotations.NullMarked
package city.training.internal.storage;
