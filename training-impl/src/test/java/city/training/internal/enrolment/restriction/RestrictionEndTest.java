package city.training.internal.enrolment.restriction;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.restriction.RestrictionTown.END;
import static city.training.internal.enrolment.restriction.RestrictionTown.KIM;
import static city.training.internal.enrolment.restriction.RestrictionTown.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.enrolment.EnrolmentState;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.RestrictionId;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens when a restriction ends, with nobody doing anything. */
class RestrictionEndTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_end_is_noticed_once_and_a_seat_still_free_goes_to_who_was_passed_over(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().heldBy("lee", "kim").create();
        RestrictionId id = town.restrict("kim");
        town.city.cancel("lee", offering);

        town.city.clock.set(END.minusMillis(1));
        assertThat(town.runOut.areThere()).isFalse();
        town.runOut.notice();
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);
        town.city.clock.set(END);
        assertThat(town.runOut.areThere()).isTrue();
        town.runOut.notice();
        town.runOut.notice();

        assertThat(town.runOut.areThere()).isFalse();
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.trail(id)).containsExactly("IMPOSED", "ENDED");
        assertThat(town.events()).containsExactly("IMPOSED kim", "ENDED kim");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_answer_after_the_end_does_not_end_it_again(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId id = town.restrict("kim");
        town.restrictions.appeal(KIM, id, "출장");
        town.city.clock.set(END);
        town.runOut.notice();
        town.restrictions.answer(SECOND, id, Outcome.UPHELD, Optional.empty(), "사유");
        town.runOut.notice();

        assertThat(town.trail(id)).containsExactly("IMPOSED", "APPEALED", "ENDED", "UPHELD");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_shortened_one_ends_when_it_was_shortened_to_and_a_lifted_one_has_ended(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId shortened = town.restrict("kim");
        town.restrictions.appeal(KIM, shortened, "출장");
        town.restrictions.answer(
                SECOND, shortened, Outcome.SHORTENED, Optional.of(NOON.plus(Duration.ofHours(5))), "사유");
        RestrictionId lifted = town.restrict("lee");
        town.restrictions.lift(OFFICER, lifted, "사유");
        town.city.clock.set(NOON.plus(Duration.ofHours(5)));
        town.runOut.notice();
        town.city.clock.set(END);
        town.runOut.notice();

        assertThat(town.trail(shortened)).containsExactly("IMPOSED", "APPEALED", "SHORTENED", "ENDED");
        assertThat(town.trail(lifted)).containsExactly("IMPOSED", "LIFTED");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void of_many_that_ended_those_longest_over_are_looked_at_first(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        RestrictionId later = town.restrict("kim", NOON, END);
        RestrictionId sooner = town.restrict("lee", NOON, END.minusSeconds(60));

        List<Restriction> one = database.read(sql -> new RestrictionStore(sql).ended(END, 1));
        List<Restriction> both = database.read(sql -> new RestrictionStore(sql).ended(END, 2));
        assertThat(one).extracting(Restriction::id).containsExactly(sooner);
        assertThat(both).extracting(Restriction::id).containsExactly(sooner, later);
    }
}
