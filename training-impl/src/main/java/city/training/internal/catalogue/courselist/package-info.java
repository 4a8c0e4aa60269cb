/** Reads lists of online courses into the catalogue. */
@org.jspecify.annotations.NullMarked
package city.training.internal.catalogue.courselist;
