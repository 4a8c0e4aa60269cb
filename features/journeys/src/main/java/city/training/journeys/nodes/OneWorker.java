package city.training.journeys.nodes;

import city.training.journeys.harness.Await;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the clock does is done once, by one node, also when the one that does it is killed. */
final class OneWorker {
    private static final int REQUESTS = 60;
    private static final int NODES = 3;
    private static final int ATTEMPTS = 8;
    /** A lease of the longest kind, and a look. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Cluster cluster;

    /** Of all nodes there are. */
    OneWorker(Cluster cluster) {
        this.cluster = cluster;
        cluster.serve(NODES);
    }

    /** Kills one node after the other in the middle of that work, until it was the one that did it. */
    Outcome killed() {
        for (int attempt = 0; ; attempt++) {
            String offering = requests();
            awaitRejected(offering, 1);
            String holder = holder();
            cluster.server(attempt % cluster.size()).kill();
            long dead = System.nanoTime();
            awaitRejected(offering, REQUESTS);
            Duration done = Duration.ofNanos(System.nanoTime() - dead);
            boolean tookOver = !holder.equals(holder());
            cluster.server(attempt % cluster.size()).start();
            if (tookOver || attempt == ATTEMPTS) {
                return outcome(offering, done, tookOver);
            }
        }
    }

    private Outcome outcome(String offering, Duration done, boolean tookOver) {
        long started = System.nanoTime();
        Await.until("every node is healthy", cluster::isHealthy, healthy -> healthy);
        Duration back = Duration.ofNanos(System.nanoTime() - started);
        List<String> wrong = new ArrayList<>(notOnce(offering));
        if (!tookOver) {
            wrong.add("it was never the one at work that was killed");
        }
        return new Outcome(
                "the node that does the clock's work killed in it",
                cluster.size(),
                REQUESTS,
                REQUESTS,
                REQUESTS * 1e9 / done.toNanos(),
                Inspection.of(cluster.first(), List.of(offering), REQUESTS, List.of()),
                done,
                back,
                wrong);
    }

    /** Requests that nobody has answered in time, from now on. */
    private String requests() {
        Http http = cluster.first();
        String offering = offering(http);
        Town town = new Town(http);
        IntStream.range(0, REQUESTS).forEach(i -> town.enrol(People.number(i), offering));
        cluster.postgres()
                .execute("UPDATE approval SET due_at = %1$d, look_at = %1$d WHERE offering_id = '%2$s'"
                        .formatted(Instant.now().toEpochMilli(), offering));
        return offering;
    }

    private String holder() {
        return cluster.postgres().text("SELECT holder FROM lease WHERE name = 'approval-clock'");
    }

    private static String offering(Http http) {
        Instant now = Instant.now();
        String course = new Town(http).course("프롬프트 작성");
        return http.post(
                        People.OFFICER,
                        "/offerings",
                        """
                        {"courseId":"%s","capacity":%d,"waitingListSize":0,"admission":"FIRST_COME","opensAt":"%s","closesAt":"%s",
                         "sessions":[],"policies":{"approval":{"steps":["DEPARTMENT_HEAD"],"silence":"REJECT","silenceHours":1}}}"""
                                .formatted(course, REQUESTS, now.minusSeconds(60), now.plus(Duration.ofDays(30))))
                .json()
                .path("id")
                .asText();
    }

    private void awaitRejected(String offering, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String query = "SELECT count(*) FROM enrolment WHERE state = 'REJECTED' AND offering_id = '" + offering + "'";
        while (cluster.postgres().number(query) < count && System.nanoTime() < end) {
            Trouble.pass(Duration.ofMillis(20));
        }
    }

    /** Whoever was not rejected, or more than once; and events that nobody publishes any more. */
    private List<String> notOnce(String offering) {
        Map<String, Integer> times = new HashMap<>();
        JsonNode trail = cluster.first()
                .get(People.OFFICER, "/audit?subject=offering/" + offering + "&size=200")
                .json();
        trail.path("items").forEach(entry -> {
            if (entry.path("action").asText().equals("REJECTED")) {
                times.merge(entry.path("facts").path("staffId").asText(), 1, Integer::sum);
            }
        });
        List<String> found = new ArrayList<>();
        IntStream.range(0, REQUESTS)
                .mapToObj(People::number)
                .filter(staff -> times.getOrDefault(staff, 0) != 1)
                .forEach(staff -> found.add(staff + " was rejected " + times.getOrDefault(staff, 0) + " times"));
        try {
            Await.until("the outbox is empty", this::unpublished, waiting -> waiting == 0);
        } catch (IllegalStateException e) {
            found.add(String.valueOf(e.getMessage()));
        }
        return found;
    }

    private long unpublished() {
        return cluster.postgres().number("SELECT count(*) FROM outbox");
    }
}
