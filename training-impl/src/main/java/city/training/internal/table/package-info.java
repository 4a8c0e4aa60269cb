/** Tables that people upload, XLSX or CSV, read within limits and with what must never be kept found out. */
@org.jspecify.annotations.NullMarked
package city.training.internal.table;
