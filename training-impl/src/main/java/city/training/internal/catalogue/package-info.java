/** Keeps programmes and courses. */
@org.jspecify.annotations.NullMarked
package city.training.internal.catalogue;
