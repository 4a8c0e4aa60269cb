/** Random histories, carried out by the module and by a model that knows neither its rules nor a database. */
package city.training.internal.enrolment.model;
