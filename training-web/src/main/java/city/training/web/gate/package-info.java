/**
 * A bundle of its own that needs none of ours: it is there while the others come and go, and says 503 for them meanwhile.
 */
@org.jspecify.annotations.NullMarked
package city.training.web.gate;
