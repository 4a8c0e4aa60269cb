/** What is taught, over REST. */
@org.jspecify.annotations.NullMarked
package city.training.web.catalogue;
