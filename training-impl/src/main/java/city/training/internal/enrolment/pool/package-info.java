/** Requests that are collected first and decided together: by lot or by choice. */
@org.jspecify.annotations.NullMarked
package city.training.internal.enrolment.pool;
