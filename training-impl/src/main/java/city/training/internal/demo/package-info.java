/** The demonstration: the 2026 programme of the first city, for the distribution one tries the module with. */
@org.jspecify.annotations.NullMarked
package city.training.internal.demo;
