package city.training.internal.offering;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.ConflictException;
import city.training.Reason;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.Courses;
import city.training.enrolment.EnrolmentState;
import city.training.internal.catalogue.CatalogueTown;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.WaitingLine;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecountTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_course_does_not_begin_to_need_pcs_that_seated_people_would_not_have(Database database) {
        City city = new City(database);
        CourseId course = city.aCourse("특강");
        OfferingId offering = offering(city, course, "kim", "lee", "park");
        Courses courses = courses(city);

        ConflictException cut = catchThrowableOfType(
                ConflictException.class, () -> courses.change(OFFICER, course, draft(courses, course, true), 1));

        assertThat(cut.reasons().get(0).reason()).isEqualTo(Reason.CAPACITY_BELOW_SEATS_TAKEN);
        assertThat(cut.reasons().get(0).facts())
                .containsEntry("offeringId", offering.toString())
                .containsEntry("capacity", 2)
                .containsEntry("seatsTaken", 3);
        assertThat(courses.get(course).needsPc()).isFalse();
        assertThat(courses.get(course).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void seats_without_pcs_go_to_those_in_line_when_the_course_needs_none_any_more(Database database) {
        City city = new City(database);
        OfferingId offering = offering(city, city.course, "kim", "lee", "park");
        assertThat(city.of("park", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);
        Courses courses = courses(city);

        courses.change(OFFICER, city.course, draft(courses, city.course, false), 1);

        assertThat(city.of("park", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.offerings.get(offering).capacity()).isEqualTo(3);
    }

    private static OfferingId offering(City city, CourseId course, String... heldBy) {
        RoomId room = city.rooms.create(OFFICER, new Room.Draft("전산교육장", 10, 2));
        Instant start = NOON.plus(Duration.ofDays(7));
        return city.anOffering()
                .of(course)
                .withSeats(3)
                .taught(new Session.Draft(start, start.plus(Duration.ofHours(3)), Optional.of(room)))
                .heldBy(heldBy)
                .create();
    }

    private static Courses courses(City city) {
        WaitingLine line = new WaitingLine(city.database, city.directory, (sql, events) -> {});
        return CatalogueTown.courses(city.database, new Recount(city.database, line), city.clock);
    }

    private static Course.Draft draft(Courses courses, CourseId id, boolean needsPc) {
        Course course = courses.get(id);
        return new Course.Draft(
                course.programme(),
                course.title(),
                course.field(),
                course.level(),
                course.mode(),
                course.minutes(),
                needsPc,
                course.goal());
    }
}
