/** The ways to prove who one is, and what guards them. */
@org.jspecify.annotations.NullMarked
package city.training.web.people.login;
