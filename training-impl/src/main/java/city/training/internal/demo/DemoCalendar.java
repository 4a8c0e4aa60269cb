package city.training.internal.demo;

import city.training.offering.RoomId;
import city.training.offering.Session;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates of the demonstration, counted from the day it is first started. */
record DemoCalendar(Instant now, ZoneId zone) {
    private static final int LONGEST_DAY_MINUTES = 180;
    static final LocalTime MORNING = LocalTime.of(9, 30);
    static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** The year whose March round is history. */
    int programmeYear() {
        LocalDate today = today();
        return today.isAfter(LocalDate.of(today.getYear(), Month.MARCH, 31)) ? today.getYear() : today.getYear() - 1;
    }

    LocalDate march(int day) {
        return LocalDate.of(programmeYear(), Month.MARCH, day);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    LocalDate dayOf(Session.Draft session) {
        return session.startsAt().atZone(zone).toLocalDate();
    }

    LocalDate wednesdayAfter(int weeks) {
        return today().plusWeeks(weeks).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    /** Enough half days, one a weekday, for that many minutes. */
    List<Session.Draft> halfDays(LocalDate first, LocalTime time, int minutes, RoomId room) {
        List<Session.Draft> sessions = new ArrayList<>();
        LocalDate day = first;
        for (int left = minutes; left > 0; left -= LONGEST_DAY_MINUTES) {
            while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                day = day.plusDays(1);
            }
            Instant start = at(day, time);
            Duration length = Duration.ofMinutes(Math.min(left, LONGEST_DAY_MINUTES));
            sessions.add(new Session.Draft(start, start.plus(length), Optional.of(room)));
            day = day.plusDays(1);
        }
        return sessions;
    }
}
