/** A real Karaf with the module in it, and real people who talk to it over HTTP. */
@org.jspecify.annotations.NullMarked
package city.training.journeys.harness;
