/** What officers do to rosters: people from a list, one person for another. */
@org.jspecify.annotations.NullMarked
package city.training.web.enrolment.roster;
