/** A town to test in: the module's services written by hand in memory, behind the real REST application. */
package city.training.web.town;
