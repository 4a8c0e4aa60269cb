/** Deciding requests together: by lot or by choice. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment.pool;
