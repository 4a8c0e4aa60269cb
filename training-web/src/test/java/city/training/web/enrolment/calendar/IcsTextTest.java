package city.training.web.enrolment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.catalogue.Course;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.offering.Offering;
import city.training.web.town.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsTextTest {
    private final Enrolment seat = Sample.enrolment(EnrolmentState.CONFIRMED);

    @Test
    void every_session_is_an_event_with_a_name_that_stays() {
        List<String> lines = written();

        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
        assertThat(lines).filteredOn("BEGIN:VEVENT"::equals).hasSameSizeAs(Sample.OFFERING.sessions());
        assertThat(lines).contains("UID:01980000-0000-7000-8000-000000000005-1@city.training");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("DTSTART:"))
                .allMatch(line -> line.matches("DTSTART:\\d{8}T\\d{6}Z"))
                .hasSameSizeAs(Sample.OFFERING.sessions());
    }

    @Test
    void no_line_is_longer_than_calendars_read_and_no_letter_is_cut() {
        IcsText text = new IcsText();
        text.add(seat, called("업무에 바로 쓰는 챗봇, 기획부터; ".repeat(8)));
        String raw = text.finished();

        assertThat(raw.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(raw.replace("\r\n ", "")).contains("SUMMARY:" + "업무에 바로 쓰는 챗봇\\, 기획부터\\; ".repeat(8));
    }

    private static Offering called(String title) {
        Offering like = Sample.OFFERING;
        Course course = like.course();
        return new Offering(
                like.id(),
                new Course(
                        course.id(),
                        course.programme(),
                        title,
                        course.field(),
                        course.level(),
                        course.mode(),
                        course.minutes(),
                        course.needsPc(),
                        course.goal(),
                        course.version()),
                like.round(),
                like.plannedCapacity(),
                like.capacity(),
                like.waitingListSize(),
                like.admission(),
                like.opensAt(),
                like.closesAt(),
                like.cancelUntil(),
                like.sessions(),
                like.seatsTaken(),
                like.waiting(),
                like.version(),
                like.policies(),
                like.calledOff(),
                like.tooFewAt());
    }

    private List<String> written() {
        IcsText text = new IcsText();
        text.add(seat, Sample.OFFERING);
        return List.of(text.finished().replace("\r\n ", "").split("\r\n"));
    }
}
