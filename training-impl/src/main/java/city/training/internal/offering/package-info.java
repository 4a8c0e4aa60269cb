/** Offerings, sessions and rooms. */
@org.jspecify.annotations.NullMarked
package city.training.internal.offering;
