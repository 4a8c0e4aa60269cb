/** What happened, and whether the module works, over REST. */
@org.jspecify.annotations.NullMarked
package city.training.web.report;
