/** JSON as it is read and written: strictly, and with times of the city's zone. */
@org.jspecify.annotations.NullMarked
package city.training.web.rest.json;
