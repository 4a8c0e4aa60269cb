/** How the outside talks to the module. */
@org.jspecify.annotations.NullMarked
package city.training.web;
