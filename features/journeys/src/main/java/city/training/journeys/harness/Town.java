package city.training.journeys.harness;

import java.time.Duration;
import java.time.Instant;

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
        Instant now = Instant.now();
        Instant start = now.plus(Duration.ofDays(daysAhead));
        return offering(course, seats, waiting, now.minusSeconds(60), start.minusSeconds(60), start, start);
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
        return id(http.post(
                People.OFFICER,
                "/offerings",
                """
                {"courseId":"%s","capacity":%d,"waitingListSize":%d,"admission":"FIRST_COME","opensAt":"%s",
                 "closesAt":"%s","cancelUntil":"%s","sessions":[{"startsAt":"%s","endsAt":"%s"}]}"""
                        .formatted(
                                course,
                                seats,
                                waiting,
                                opensAt,
                                closesAt,
                                cancelUntil,
                                startsAt,
                                startsAt.plusSeconds(10_800))));
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
