/** What the same machine, database and web server do without the module: the measures to compare with. */
@org.jspecify.annotations.NullMarked
package city.training.benchmark.yardstick;
