/** Work that one node of the cluster does. */
@org.jspecify.annotations.NullMarked
package city.training.internal.storage.lease;
