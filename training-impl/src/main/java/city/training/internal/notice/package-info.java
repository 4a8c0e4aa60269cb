/** The outbox, and its way to Event Admin. */
@org.jspecify.annotations.NullMarked
package city.training.internal.notice;
