/** What the server's process takes, and where its time goes. */
@org.jspecify.annotations.NullMarked
package city.training.benchmark.server;
