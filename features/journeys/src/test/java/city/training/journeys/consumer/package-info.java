/** Another module that stands beside the training module: it asks for seats in process and listens to what happens. */
@org.jspecify.annotations.NullMarked
package city.training.journeys.consumer;
