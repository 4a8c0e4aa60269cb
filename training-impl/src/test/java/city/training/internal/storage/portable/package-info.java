/** Whether everything that is said to PostgreSQL would also be understood by an engine that spreads its tables over machines. */
package city.training.internal.storage.portable;
