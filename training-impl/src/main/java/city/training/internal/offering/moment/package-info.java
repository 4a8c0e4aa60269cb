/** Moments in the life of an offering that come by themselves or all at once: counting heads, calling off. */
@org.jspecify.annotations.NullMarked
package city.training.internal.offering.moment;
