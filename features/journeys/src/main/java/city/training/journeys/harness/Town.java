package city.training.journeys.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Sets a server up with people, a course and offerings, over HTTP as an officer would. */
public final class Town {
    private final Http http;

    public Town(Http http) {
        this.http = http;
    }

    public Town withPeople(int count) {
        must(http.upload(People.OFFICER, "/imports/staff", People.directory(count)), 200);
        must(http.put(People.OFFICER, "/staff/auditor/roles", "{\"roles\":[\"training-auditor\"]}"), 200);
        must(http.put(People.OFFICER, "/staff/instructor/roles", "{\"roles\":[\"training-instructor\"]}"), 200);
        must(
                http.put(People.OFFICER, "/staff/deptofficer/roles", "{\"roles\":[\"training-department-officer\"]}"),
                200);
        return this;
    }

    public String course(String title) {
        return id(http.post(
                People.OFFICER,
                "/courses",
                """
                {"title":"%s","field":"업무자동화","level":"활용","mode":"CLASSROOM","minutes":180}"""
                        .formatted(title)));
    }

    /** Open now, taught in some days. */
    public String offering(String course, int seats, int waiting, int daysAhead) {
        return offering(course, Plan.taughtInDays(daysAhead).withSeats(seats).withWaitingList(waiting));
    }

    /** With these dates; taught for three hours. */
    public String offering(
            String course,
            int seats,
            int waiting,
            Instant opensAt,
            Instant closesAt,
            Instant cancelUntil,
            Instant startsAt) {
        return offering(course, seats, waiting, opensAt, closesAt, cancelUntil, List.of(startsAt));
    }

    private String offering(
            String course,
            int seats,
            int waiting,
            Instant opensAt,
            Instant closesAt,
            Instant cancelUntil,
            List<Instant> starts) {
        String sessions = starts.stream()
                .map(start -> "{\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(start, start.plusSeconds(10_800)))
                .collect(Collectors.joining(","));
        return id(http.post(
                People.OFFICER,
                "/offerings",
                """
                {"courseId":"%s","capacity":%d,"waitingListSize":%d,"admission":"FIRST_COME","opensAt":"%s",
                 "closesAt":"%s","cancelUntil":"%s","sessions":[%s]}"""
                        .formatted(course, seats, waiting, opensAt, closesAt, cancelUntil, sessions)));
    }

    public String offering(String course, Plan plan) {
        Instant now = Instant.now();
        List<Instant> starts = plan.taughtIn().stream().map(now::plus).toList();
        return offering(
                course,
                plan.seats(),
                plan.waiting(),
                now.plus(plan.opensIn()),
                starts.get(0).minusSeconds(60),
                now.plus(plan.cancelIn()),
                starts);
    }

    /** @return the enrolment */
    public String enrol(String staff, String offering) {
        Http.Answer answer = http.post(staff, "/offerings/" + offering + "/enrolments", "");
        if (answer.status() != 201 && answer.status() != 202) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.json().get("id").asText();
    }

    public void cancel(String staff, String enrolment) {
        must(http.delete(staff, "/enrolments/" + enrolment), 200);
    }

    /** Ends the application of all offerings, so that nobody sees them in a list of what is open. */
    public void closeAll() {
        String moment = Instant.now().minusSeconds(1).toString();
        JsonNode open = must(http.get(People.OFFICER, "/offerings?state=OPEN,UPCOMING&size=200"), 200)
                .json();
        open.get("items").forEach(offering -> {
            String id = offering.get("id").asText();
            ObjectNode change = ((ObjectNode) offering)
                    .retain("courseId", "capacity", "waitingListSize", "admission", "version", "sessions")
                    .put("opensAt", moment)
                    .put("closesAt", moment);
            change.get("sessions").forEach(session -> ((ObjectNode) session).retain("startsAt", "endsAt"));
            must(http.put(People.OFFICER, "/offerings/" + id, change.toString()), 200);
        });
    }

    private static String id(Http.Answer answer) {
        return must(answer, 201).json().get("id").asText();
    }

    private static Http.Answer must(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
