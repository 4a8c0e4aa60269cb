package city.training.journeys.nodes;

import city.training.journeys.harness.Http;
import city.training.journeys.harness.Pause;
import city.training.journeys.harness.People;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * People who enrol at whichever node they meet, and every third of whom leaves again. Without an answer they ask again, with
 * the same key, wherever they get to, as a portlet does; so everybody gets an answer in the end, and remembers it.
 */
final class Crowd {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration UNTIL_GIVING_UP = Duration.ofSeconds(150);

    /** What somebody was told. */
    record Told(String offering, String staff, String enrolment, String state) {}

    private final Cluster cluster;
    private final List<String> offerings;
    private final int people;
    private final boolean leaving;
    private final ExecutorService threads;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Queue<Long> answeredAt = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean coming = true;

    /**
     * @param people in the directory; each comes once for every offering
     * @param leaving whether every third leaves again, and all take their time, so that it goes on for longer than the trouble
     */
    Crowd(Cluster cluster, List<String> offerings, int people, int atOnce, boolean leaving) {
        this.cluster = cluster;
        this.offerings = offerings;
        this.people = people;
        this.leaving = leaving;
        this.threads = Executors.newFixedThreadPool(atOnce, Crowd::somebody);
        answeredAt.add(System.nanoTime());
        for (int i = 0; i < atOnce; i++) {
            threads.execute(this::come);
        }
    }

    private static Thread somebody(Runnable work) {
        Thread thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        return thread;
    }

    int answered() {
        return answeredAt.size() - 1;
    }

    void awaitAnswers(int count) {
        while (answered() < count && next.get() < people * offerings.size()) {
            Pause.briefly();
        }
    }

    /** Nobody comes any more; those who have come are waited for. */
    void awaitAll() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(UNTIL_GIVING_UP.toSeconds() + 30, TimeUnit.SECONDS)) {
                wrong.add("somebody never got an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        coming = false;
        awaitAll();
    }

    /** What everybody was told last. */
    List<Told> told() {
        return List.copyOf(told.values());
    }

    int requests() {
        return requests.get();
    }

    /** Answers that must not be. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The longest time in which nobody at all got an answer. */
    Duration longestOutage() {
        List<Long> moments = new ArrayList<>(answeredAt);
        moments.sort(Long::compare);
        long longest = 0;
        for (int i = 1; i < moments.size(); i++) {
            longest = Math.max(longest, moments.get(i) - moments.get(i - 1));
        }
        return Duration.ofNanos(longest);
    }

    /** From the first press to the last answer. */
    Duration time() {
        List<Long> moments = new ArrayList<>(answeredAt);
        moments.sort(Long::compare);
        return Duration.ofNanos(moments.get(moments.size() - 1) - moments.get(0));
    }

    private void come() {
        for (int i = next.getAndIncrement(); coming && i < people * offerings.size(); i = next.getAndIncrement()) {
            String offering = offerings.get(i % offerings.size());
            String staff = People.number(i / offerings.size());
            if (leaving) {
                Pause.briefly();
            }
            Http.Answer answer = enrol(staff, offering);
            if (leaving && i % 3 == 0 && answer.status() / 100 == 2) {
                leave(staff, offering, answer.json().path("id").asText());
            }
        }
    }

    private Http.Answer enrol(String staff, String offering) {
        String key = UUID.randomUUID().toString();
        Http.Answer answer = ask(() -> send(staff, "/offerings/" + offering + "/enrolments", "POST", key));
        if (answer.status() == 201 || answer.status() == 202) {
            keep(offering, staff, answer);
        } else if (!answer.json().path("reason").asText().equals("WAITING_LIST_FULL")) {
            wrong.add(answer.toString());
        }
        return answer;
    }

    private void leave(String staff, String offering, String enrolment) {
        Http.Answer answer = ask(() -> send(
                staff, "/enrolments/" + enrolment, "DELETE", UUID.randomUUID().toString()));
        if (answer.status() == 200) {
            keep(offering, staff, answer);
        } else {
            wrong.add(answer.toString());
        }
    }

    private void keep(String offering, String staff, Http.Answer answer) {
        told.put(
                offering + "/" + staff,
                new Told(
                        offering,
                        staff,
                        answer.json().path("id").asText(),
                        answer.json().path("state").asText()));
    }

    /** Until there is a clear answer; a node that is being started may not yet know what it is asked for. */
    private Http.Answer ask(Supplier<Http.Answer> question) {
        long end = System.nanoTime() + UNTIL_GIVING_UP.toNanos();
        while (System.nanoTime() < end) {
            requests.incrementAndGet();
            try {
                Http.Answer answer = question.get();
                if (answer.status() != 503 && answer.status() != 404) {
                    answeredAt.add(System.nanoTime());
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // The node is gone, or nobody got through to it: another one may know.
            }
            Pause.briefly();
        }
        return new Http.Answer(0, "{\"reason\":\"NO_ANSWER\"}", HttpHeaders.of(Map.of(), (name, value) -> true));
    }

    private Http.Answer send(String staff, String path, String method, String key) {
        Http http = cluster.anyone();
        return http.send(Http.as(staff, http.request("/api/training" + path))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(method, BodyPublishers.noBody())
                .build());
    }
}
