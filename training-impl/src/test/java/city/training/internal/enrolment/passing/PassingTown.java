package city.training.internal.enrolment.passing;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Replay.Difference;
import city.training.enrolment.Standing;
import city.training.enrolment.passing.SeatOffers;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A city in which seats are passed on. */
final class PassingTown {
    final City city;
    final SeatOffers offers;

    PassingTown(Database database) {
        city = new City(database);
        offers = new SeatOfferBook(database, city.directory, city.outbox, city.clock);
    }

    static Caller staff(String person) {
        return Caller.staff(new StaffId(person));
    }

    Decision accept(String person, OfferingId offering) {
        return offers.accept(staff(person), city.of(person, offering).id());
    }

    Cancellation decline(String person, OfferingId offering) {
        return offers.decline(staff(person), city.of(person, offering).id(), "");
    }

    static Reason reason(Object answer) {
        return (answer instanceof Decision.Refused refused
                        ? refused.reasons()
                        : ((Cancellation.Refused) answer).reasons())
                .get(0)
                .reason();
    }

    EnrolmentState state(String person, OfferingId offering) {
        return city.of(person, offering).state();
    }

    /** Time goes by, and the clock looks. */
    void pass(Duration time) {
        city.clock.advance(time);
        RunOutOffers offered = new RunOutOffers(city.database, city.directory, city.outbox, city.clock);
        offered.end();
        assertThat(offered.areThere()).isFalse();
    }

    Standing standing(String staff, OfferingId offering) {
        return Objects.requireNonNull(
                city.enrolments.standings(staff(staff), List.of(offering)).get(offering));
    }

    List<Difference> differences(OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(City.OFFICER, offering)
                .differences();
    }

    List<Chapter> story(String staff, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .of(City.OFFICER, city.of(staff, offering).id())
                .chapters();
    }
}
