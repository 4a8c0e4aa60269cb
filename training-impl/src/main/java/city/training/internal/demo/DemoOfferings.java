package city.training.internal.demo;

import city.training.catalogue.CourseId;
import city.training.enrolment.Enrolments;
import city.training.internal.enrolment.PastEnrolments;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Offerings;
import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The dated runs of the demonstration: March as history, and something of every kind around the day of the first start. */
final class DemoOfferings {
    static final String FIRST_ROUND = "상반기";
    static final String SECOND_ROUND = "하반기";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final int[] MARCH_SEATS = {45, 45, 45, 45, 44, 44, 44, 44, 44};

    private final Offerings offerings;
    private final Enrolments enrolments;
    private final PastEnrolments past;
    private final DemoCalendar calendar;

    DemoOfferings(Offerings offerings, Enrolments enrolments, PastEnrolments past, DemoCalendar calendar) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.past = past;
        this.calendar = calendar;
    }

    /** 10 – 31 March in the computer room: nine courses, four hundred seats, all taken. */
    void marchRound(List<CourseId> courses, RoomId room) {
        Instant opened = calendar.at(calendar.march(2), NINE);
        LocalDate[] nextFree = {calendar.march(10), calendar.march(10)};
        int from = 0;
        for (int i = 0; i < courses.size(); i++) {
            boolean morning = i % 2 == 0;
            List<Session.Draft> sessions = calendar.halfDays(
                    nextFree[i % 2],
                    morning ? DemoCalendar.MORNING : DemoCalendar.AFTERNOON,
                    DemoCourse.ALL.get(i).minutes(),
                    room);
            nextFree[i % 2] = calendar.dayOf(sessions.get(sessions.size() - 1)).plusDays(1);
            Instant closed = calendar.at(calendar.march(6), SIX);
            OfferingId id = create("march " + i, courses.get(i), FIRST_ROUND, MARCH_SEATS[i], opened, closed, sessions);
            past.takeOver(id, DemoStaff.some(from, MARCH_SEATS[i]), DemoStaff.OFFICER, "demo march", opened);
            from += MARCH_SEATS[i];
        }
    }

    /** Open now (some), open within minutes, full, and opening in the next weeks. */
    void currentRound(List<CourseId> courses, RoomId room, RoomId small) {
        Instant openedThisMorning = calendar.now().minus(Duration.ofHours(3));
        for (int i = 0; i < 4; i++) {
            OfferingId id = current(i, courses.get(i), 30, openedThisMorning, room, 14 + 7 * i);
            enrolAll(id, DemoStaff.some(40 * i, 6 + 5 * i));
        }
        current(4, courses.get(4), 30, calendar.now().plus(Duration.ofMinutes(5)), room, 42);
        OfferingId full = current(5, courses.get(5), 12, openedThisMorning, small, 21);
        enrolAll(full, DemoStaff.some(200, 15));
        for (int i = 6; i < courses.size(); i++) {
            Instant opens = calendar.at(calendar.today().plusDays(7L * (i - 5)), NINE);
            current(i, courses.get(i), 30, opens, room, 7 * i + 7);
        }
    }

    /** Three Wednesdays. */
    void lectures(CourseId lecture, RoomId hall) {
        for (int week = 1; week <= 3; week++) {
            Instant start = calendar.at(calendar.wednesdayAfter(week), LocalTime.of(16, 0));
            create(
                    "lecture " + week,
                    lecture,
                    SECOND_ROUND,
                    200,
                    calendar.now().minus(Duration.ofHours(1)),
                    start.minus(Duration.ofHours(6)),
                    List.of(new Session.Draft(start, start.plus(Duration.ofMinutes(90)), Optional.of(hall))));
        }
    }

    private OfferingId current(int number, CourseId course, int seats, Instant opens, RoomId room, int daysAhead) {
        List<Session.Draft> sessions = calendar.halfDays(
                calendar.today().plusDays(daysAhead),
                DemoCalendar.MORNING,
                DemoCourse.ALL.get(number).minutes(),
                room);
        Instant closes = sessions.get(0).startsAt().minus(Duration.ofDays(2));
        return create("current " + number, course, SECOND_ROUND, seats, opens, closes, sessions);
    }

    private OfferingId create(
            String key,
            CourseId course,
            String round,
            int seats,
            Instant opens,
            Instant closes,
            List<Session.Draft> sessions) {
        return offerings.create(
                DemoProgramme.keyed(key),
                new Offering.Draft(
                        course,
                        round,
                        seats,
                        seats / 2,
                        Admission.FIRST_COME,
                        opens,
                        closes,
                        Optional.empty(),
                        sessions));
    }

    private void enrolAll(OfferingId offering, List<StaffId> staff) {
        staff.forEach(person -> enrolments.enrolFor(DemoProgramme.keyed("enrol " + person), offering, person));
    }
}
