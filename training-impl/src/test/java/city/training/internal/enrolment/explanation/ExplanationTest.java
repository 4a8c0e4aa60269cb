package city.training.internal.enrolment.explanation;

import static city.training.internal.db.Tables.AUDIT;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Explanations;
import city.training.enrolment.Replay;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import city.training.offering.Session;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_story_tells_every_state_and_every_step_in_line(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(1).heldBy("kim", "lee", "park").create();
        city.cancel("lee", offering);
        city.clock.advance(Duration.ofMinutes(5));
        city.cancel("kim", offering);

        List<Chapter> park =
                explanations(city).of(staff("park"), id(city, "park", offering)).chapters();

        assertThat(park).extracting(Chapter::what).containsExactly("WAITLISTED", "MOVED_UP", "CONFIRMED");
        assertThat(park.get(0).position()).hasValue(2);
        assertThat(park.get(1).position()).hasValue(1);
        assertThat(park.get(2).position()).isEmpty();
        assertThat(park.get(0).actor()).isEqualTo("park");
        assertThat(park.get(2).actor()).as("who made room is not told").isEmpty();
        assertThat(explanations(city)
                        .of(OFFICER, id(city, "park", offering))
                        .chapters()
                        .get(2)
                        .actor())
                .isEqualTo("kim");
        assertThat(park.get(2).at()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(park.get(0).facts())
                .containsEntry("capacity", "1")
                .containsEntry("seatsTaken", "1")
                .containsEntry("waiting", "1")
                .containsEntry("rules", AdmissionRule.VERSION);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_story_is_for_the_person_and_those_who_answer_for_them(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().heldBy("kim").create();
        EnrolmentId kim = id(city, "kim", offering);

        assertThat(explanations(city).of(OFFICER, kim).chapters()).hasSize(1);
        assertThatThrownBy(() -> explanations(city).of(staff("lee"), kim)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> explanations(city).replay(staff("kim"), offering))
                .isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void random_days_replay_without_a_difference(Database database) {
        City city = new City(database);
        Random random = new Random(20260309);
        for (int day = 0; day < 2; day++) {
            Session.Draft lesson = City.session(NOON.plus(Duration.ofDays(7 + day)));
            OfferingId offering = city.anOffering()
                    .withSeats(4)
                    .withWaitingList(6)
                    .taught(lesson)
                    .create();
            OfferingId elsewhere = city.anOffering().withSeats(3).taught(lesson).create();
            long version = 1;
            for (int step = 0; step < 60; step++) {
                String person = "p" + random.nextInt(14);
                switch (random.nextInt(5)) {
                    case 0 -> cancelIfLive(city, person, offering);
                    case 1 -> cancelIfLive(city, person, elsewhere);
                    case 2 -> city.enrol(person, elsewhere);
                    case 3 -> {
                        if (random.nextInt(6) == 0) {
                            var more = city.anOffering()
                                    .withSeats(4 + day)
                                    .withWaitingList(6)
                                    .taught(lesson);
                            if (city.offerings.get(offering).seatsTaken() <= 4 + day) {
                                version = city.offerings
                                        .change(OFFICER, offering, more.draft(), version, Optional.empty())
                                        .version();
                            }
                        }
                    }
                    default -> city.enrol(person, offering);
                }
            }
            Replay replay = explanations(city).replay(OFFICER, offering);
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.decisions()).isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_given_past_the_line_is_found(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(1).heldBy("kim", "lee", "park").create();
        city.cancel("kim", offering);
        EnrolmentId park = id(city, "park", offering);
        EnrolmentId lee = id(city, "lee", offering);
        database.write(sql -> sql.update(ENROLMENT)
                .set(ENROLMENT.STATE, "CONFIRMED")
                .where(ENROLMENT.ID.eq(park.toString()))
                .execute());
        database.write(sql -> sql.update(AUDIT)
                .set(AUDIT.ENROLMENT_ID, park.toString())
                .set(AUDIT.FACTS, DSL.replace(AUDIT.FACTS, lee.toString(), park.toString()))
                .where(AUDIT.ENROLMENT_ID.eq(lee.toString()), AUDIT.ACTION.eq("CONFIRMED"))
                .execute());

        assertThat(explanations(city).replay(OFFICER, offering).differences()).anySatisfy(difference -> {
            assertThat(difference.recorded()).isEqualTo(park.toString());
            assertThat(difference.recomputed()).isEqualTo(lee.toString());
        });
    }

    private static void cancelIfLive(City city, String person, OfferingId offering) {
        city.roster(offering).stream()
                .filter(one -> one.staff().value().equals(person) && one.state().isLive())
                .findFirst()
                .ifPresent(one -> city.enrolments.cancel(staff(person), one.id(), ""));
    }

    private static Explanations explanations(City city) {
        return new ExplanationBook(city.database, city.enrolments);
    }

    private static EnrolmentId id(City city, String person, OfferingId offering) {
        return city.of(person, offering).id();
    }

    private static Caller staff(String person) {
        return Caller.staff(new StaffId(person));
    }
}
