/**
 * Many people on as many connections, as cheap as can be: the generator shares its two cores with the server, so what it
 * takes is missing there. One thread, one selector, requests that are bytes before the clock starts; Netty, Vert.x and
 * Jetty's client build and parse messages that nobody here looks at.
 */
@org.jspecify.annotations.NullMarked
package city.training.benchmark.load;
