/** Several nodes on one PostgreSQL, and what can happen to them. */
@org.jspecify.annotations.NullMarked
package city.training.journeys.nodes;
