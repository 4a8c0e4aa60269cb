/** The audit trail. */
@org.jspecify.annotations.NullMarked
package city.training.internal.report;
