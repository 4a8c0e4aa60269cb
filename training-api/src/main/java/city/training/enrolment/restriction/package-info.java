/** Who was not there, and who may not enrol for a time: proposed by rule, decided by people, open to appeal. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package city.training.enrolment.restriction;
