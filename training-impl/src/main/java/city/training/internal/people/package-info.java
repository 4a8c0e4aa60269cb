/** Keeps staff, roles and logins. */
@org.jspecify.annotations.NullMarked
package city.training.internal.people;
