/** What all REST resources share: who may come in, what a request may carry, how an answer is tagged. */
@org.jspecify.annotations.NullMarked
package city.training.web.rest;
