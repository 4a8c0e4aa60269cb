/** What an offering asks for beyond its dates and seats. */
@org.jspecify.annotations.NullMarked
package city.training.internal.offering.policy;
