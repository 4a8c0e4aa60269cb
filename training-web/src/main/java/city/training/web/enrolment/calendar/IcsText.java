package city.training.web.enrolment.calendar;

import city.training.enrolment.Enrolment;
import city.training.offering.Offering;
import city.training.offering.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar (RFC 5545) with an event for each session. */
final class IcsText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    IcsText() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//city.training//calendar//KO");
        line("CALSCALE:GREGORIAN");
    }

    /** The same session keeps its UID, so that saving it again changes the event instead of adding one. */
    void add(Enrolment enrolment, Offering offering) {
        List<Session> sessions = offering.sessions();
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            line("BEGIN:VEVENT");
            line("UID:" + enrolment.id() + "-" + (i + 1) + "@city.training");
            line("SEQUENCE:" + offering.version());
            line("DTSTAMP:" + utc(enrolment.changedAt()));
            line("DTSTART:" + utc(session.startsAt()));
            line("DTEND:" + utc(session.endsAt()));
            line("SUMMARY:" + escaped(offering.course().title()));
            if (!session.roomName().isEmpty()) {
                line("LOCATION:" + escaped(session.roomName()));
            }
            line("END:VEVENT");
        }
    }

    String finished() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String utc(Instant moment) {
        return UTC.format(moment);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded: a line holds at most 75 bytes, and a letter is never cut in two. */
    private void line(String content) {
        int room = LONGEST_LINE;
        for (int letter : content.codePoints().toArray()) {
            String one = Character.toString(letter);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                text.append("\r\n ");
                room = LONGEST_LINE - 1;
            }
            text.append(one);
            room -= bytes;
        }
        text.append("\r\n");
    }
}
