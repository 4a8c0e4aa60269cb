/** Who is calling: login for REST and pages, and the calls about people. */
@org.jspecify.annotations.NullMarked
package city.training.web.people;
