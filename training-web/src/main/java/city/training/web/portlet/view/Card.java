package city.training.web.portlet.view;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.approval.ApprovalStatus;
import city.training.offering.Offering;
import city.training.offering.Session;
import city.training.web.portlet.view.Face.Act;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One offering as its template needs it; an empty text leaves its line out.
 *
 * @param shape the icon of the badge
 * @param sessions every session, where there are several
 * @param calendar where the sessions are kept for a calendar, where they are the person's
 * @param buttons none where there is nothing to press
 */
public record Card(
        String id,
        String title,
        String kind,
        String shape,
        String badge,
        String when,
        List<String> sessions,
        String allSessions,
        String where,
        String hours,
        String level,
        String window,
        String cancelUntil,
        String approval,
        String note,
        String calendar,
        List<Button> buttons) {

    /**
     * A button: a form post where it acts at once, a link where a question comes first, or neither before the opening.
     *
     * @param field what the form names, and which
     * @param key makes a form that is sent twice act once
     */
    public record Button(
            String text,
            boolean primary,
            String post,
            String link,
            boolean off,
            String field,
            String subject,
            String key) {
        static Button acting(String text, String post, String field, Object subject) {
            String key = UUID.randomUUID().toString();
            return new Button(text, true, post, "", false, field, subject.toString(), key);
        }

        static Button asking(String text, boolean primary, String link) {
            return new Button(text, primary, "", link, false, "", "", "");
        }
    }

    public boolean several() {
        return !sessions.isEmpty();
    }

    /** @param full whether there is room for everything */
    public static Card of(Offering offering, Standing standing, Instant now, Words words, Links links, boolean full) {
        Face face = Face.of(offering, standing, now);
        boolean seated = standing.enrolment()
                .map(Enrolment::state)
                .filter(EnrolmentState.CONFIRMED::equals)
                .isPresent();
        List<Session> sessions = offering.sessions();
        return new Card(
                offering.id().toString(),
                offering.course().title(),
                face.kind(),
                face.icon(),
                words.say(face.badge(), face.values()),
                sessions.isEmpty() ? words.say("sessions.none") : span(sessions.get(0), words),
                sessions.size() < 2
                        ? List.of()
                        : sessions.stream().map(session -> row(session, words)).toList(),
                words.say("sessions.more", Map.of("count", sessions.size())),
                where(offering, words),
                words.hours(offering.course().minutes()),
                full ? offering.course().field() + " · " + offering.course().level() : "",
                full ? words.span(offering.opensAt(), offering.closesAt()) : "",
                full || seated ? words.when(offering.cancelUntil()) : "",
                steps(standing, words),
                face.note().isEmpty() ? "" : words.say(face.note()),
                seated && !sessions.isEmpty() ? links.calendar(offering.id().toString()) : "",
                Stream.of(face.act(), face.other())
                        .flatMap(Optional::stream)
                        .map(act -> button(act, offering, standing, now, words, links))
                        .toList());
    }

    private static Button button(Act act, Offering offering, Standing standing, Instant now, Words words, Links links) {
        String text = words.say(act.text());
        return switch (act) {
            case BEFORE -> new Button(text, false, "", "", true, "", "", "");
            case ENROL, JOIN, AGAIN ->
                now.isBefore(offering.cancelUntil())
                        ? Button.acting(text, links.form("enrol"), "offering", offering.id())
                        : Button.asking(text, true, links.enrol(offering.id().toString()));
            case ACCEPT -> Button.acting(text, links.form("accept"), "enrolment", mine(standing));
            case CANCEL, LEAVE, WITHDRAW, DECLINE -> Button.asking(text, false, links.cancel(mine(standing)));
        };
    }

    private static String mine(Standing standing) {
        return standing.enrolment().orElseThrow().id().toString();
    }

    /** Who approves, with the one it waits for; empty where it waits for nobody. */
    static String steps(Standing standing, Words words) {
        Optional<ApprovalStatus> pending =
                standing.approval().filter(status -> status.waitsFor().isPresent());
        return pending.map(status -> words.say("approval.steps", Map.of("steps", chain(status, words))))
                .orElse("");
    }

    private static String chain(ApprovalStatus status, Words words) {
        return status.steps().stream()
                .map(step -> {
                    String name = words.say("approval." + step);
                    boolean now = status.waitsFor().filter(step::equals).isPresent();
                    return now ? words.say("approval.now", Map.of("step", name)) : name;
                })
                .collect(Collectors.joining(" – "));
    }

    private static String where(Offering offering, Words words) {
        String rooms = offering.sessions().stream()
                .map(Session::roomName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        boolean online =
                offering.sessions().isEmpty() || offering.course().mode().equals("ONLINE");
        return rooms.isEmpty() ? words.say(online ? "place.online" : "place.none") : rooms;
    }

    private static String row(Session session, Words words) {
        return (span(session, words) + " " + session.roomName()).strip();
    }

    private static String span(Session session, Words words) {
        return words.span(session.startsAt(), session.endsAt());
    }
}
