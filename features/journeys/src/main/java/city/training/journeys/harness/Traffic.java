package city.training.journeys.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * An ordinary morning that goes on: people enrol, look, and most of them cancel again. Keeps what they were told, and
 * every answer that was neither right nor a request to come back.
 */
public final class Traffic {
    private static final int CROWD = 16;
    private static final int PEOPLE = 1_600;
    private static final String JSON_PROBLEM = "application/problem+json";

    private final Http http;
    private final String offering;
    private final ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    /** What each person's last clear answer said; nothing for who was told to come back. */
    private final Map<String, String> seats = new ConcurrentHashMap<>();

    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile boolean flowing = true;

    private Traffic(URI base) {
        this.http = new Http(base);
        Town town = new Town(http).withPeople(PEOPLE);
        this.offering = town.offering(town.course("챗봇 기획"), PEOPLE, 0, 7);
    }

    public static Traffic on(URI base) {
        Traffic traffic = new Traffic(base);
        for (int i = 0; i < CROWD; i++) {
            int first = i;
            traffic.crowd.execute(() -> traffic.flow(first));
        }
        return traffic;
    }

    /** Waits until so many more have come and gone. */
    public void awaitRounds(int count) {
        int end = rounds.get() + count;
        while (rounds.get() < end) {
            Pause.briefly();
        }
    }

    public void stop() {
        flowing = false;
        crowd.shutdown();
        try {
            if (!crowd.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Some never got an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers that must not be, each with its request. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Who was told to have a seat and has none, or another; or was told it is cancelled and still has it. */
    public List<String> lost() {
        Map<String, String> stored = new HashMap<>();
        confirmed().forEach(entry -> stored.put(text(entry, "staffId"), text(entry, "id")));
        return seats.entrySet().stream()
                .filter(told -> !told.getValue().equals(stored.getOrDefault(told.getKey(), "")))
                .map(told -> told + " but stored is " + stored.get(told.getKey()))
                .toList();
    }

    /** Who has more than one seat. */
    public List<String> doubled() {
        Set<String> seen = new HashSet<>();
        return confirmed().stream()
                .map(entry -> text(entry, "staffId"))
                .filter(staff -> !seen.add(staff))
                .toList();
    }

    @Override
    public String toString() {
        return rounds + " rounds, answers " + answers + ", seats " + seats.size();
    }

    private void flow(int first) {
        for (int i = first; flowing; i = (i + CROWD) % PEOPLE) {
            String staff = People.number(i);
            boolean leaves = i % 3 > 0;
            enrol(staff);
            ask("health", () -> http.send(http.request("/api/training/health").build()), 200);
            ask("list", () -> http.get(staff, "/offerings"), 200);
            ask(
                    "page",
                    () -> http.send(Http.as(staff, http.request("/training/portlet/fragment"))
                            .build()),
                    200);
            if (leaves) {
                cancel(staff);
            }
            rounds.incrementAndGet();
            Pause.briefly();
        }
    }

    private void enrol(String staff) {
        String before = seats.getOrDefault(staff, "");
        seats.remove(staff);
        Http.Answer answer =
                ask("enrol", () -> http.post(staff, "/offerings/" + offering + "/enrolments", ""), 201, 409);
        if (answer.status() == 201) {
            seats.put(staff, text(answer.json(), "id"));
        } else if (answer.status() == 409 && !text(answer.json(), "reason").equals("ALREADY_ENROLLED")) {
            wrong.add("enrol: " + answer);
        } else if (!before.isEmpty()) {
            seats.put(staff, before);
        }
    }

    private void cancel(String staff) {
        String seat = seats.getOrDefault(staff, "");
        if (seat.isEmpty()) {
            return;
        }
        seats.remove(staff);
        if (ask("cancel", () -> http.delete(staff, "/enrolments/" + seat), 200).status() == 200) {
            seats.put(staff, "");
        }
    }

    private Http.Answer ask(String what, Supplier<Http.Answer> question, int... right) {
        Http.Answer answer;
        try {
            answer = question.get();
        } catch (UncheckedIOException e) {
            wrong.add(what + ": " + e);
            return new Http.Answer(0, "", HttpHeaders.of(Map.of(), (name, value) -> true));
        }
        answers.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        if (!isRight(answer, right) && !isComeBack(answer, what.equals("page"))) {
            wrong.add(what + ": " + answer);
        }
        return answer;
    }

    private static boolean isRight(Http.Answer answer, int... right) {
        for (int status : right) {
            if (answer.status() == status) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComeBack(Http.Answer answer, boolean page) {
        String type = answer.header("Content-Type");
        return answer.status() == 503
                && !answer.header("Retry-After").isEmpty()
                && (page ? type.startsWith("text/html") : type.startsWith(JSON_PROBLEM));
    }

    private List<JsonNode> confirmed() {
        List<JsonNode> entries = new ArrayList<>();
        JsonNode page;
        int number = 0;
        int seen = 0;
        do {
            page = http.get(People.OFFICER, "/offerings/" + offering + "/enrolments?size=200&page=" + number++)
                    .json();
            seen += page.get("items").size();
            page.get("items").forEach(entries::add);
        } while (seen < page.get("total").asInt());
        entries.removeIf(entry -> !text(entry, "state").equals("CONFIRMED"));
        return entries;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
