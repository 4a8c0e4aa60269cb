/** How fast a real Karaf decides, next to what its machine, database and web server can do. */
@org.jspecify.annotations.NullMarked
package city.training.benchmark;
