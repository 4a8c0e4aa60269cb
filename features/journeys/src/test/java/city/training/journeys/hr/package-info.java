/** The city's HR system: it brings a staff directory of its own. */
@org.jspecify.annotations.NullMarked
package city.training.journeys.hr;
