package city.training.benchmark;

import city.training.benchmark.load.Answers;
import city.training.benchmark.load.Crowd;
import city.training.benchmark.load.Request;
import city.training.benchmark.yardstick.ConstantBundle;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Town;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A server with a city's staff, and what they all do at once. */
final class City {
    static final int SEATS = 30;
    static final int WAITING = 50;
    static final int OFFERINGS = 200;
    static final int READERS = 100;
    private static final String API = "/api/training";

    private final KarafServer server;
    private final Settings settings;
    private final Http http;
    private final Town town;
    private final String course;
    /** Every rush is for another day, so that nobody's seats are at the same time. */
    private int day = 7;

    City(KarafServer server, Settings settings) {
        this.server = server;
        this.settings = settings;
        this.http = new Http(server.base());
        this.town = new Town(http).withPeople(settings.people());
        this.course = town.course("챗봇 기획");
    }

    String course() {
        return course;
    }

    /** Everybody asks for one of thirty seats. */
    Measure rush(String what) {
        List<String> offering = offerings(1, SEATS, WAITING);
        Measure measure = enrol(what, offering);
        JsonNode after =
                http.get(People.OFFICER, "/offerings/" + offering.get(0)).json();
        mustBe(SEATS, after.get("seatsTaken").asInt());
        mustBe(WAITING, after.get("waiting").asInt());
        return measure.answering(
                "201: %d, 202: %d, 409: %d".formatted(SEATS, WAITING, settings.people() - SEATS - WAITING));
    }

    /** Everybody gets a seat. */
    Measure seatsForAll(String what) {
        return enrol(what, offerings(1, settings.people(), 0)).answering("201: " + settings.people());
    }

    /** Two hundred offerings with one seat each: nearly everybody is refused, as in the rush. */
    Measure manyOfferings(String what) {
        return enrol(what, offerings(OFFERINGS, 1, 0))
                .answering("201: %d, 409: %d".formatted(OFFERINGS, settings.people() - OFFERINGS));
    }

    /** Two hundred offerings, together with a seat for everybody. */
    Measure manySeats(String what) {
        int seats = (settings.people() + OFFERINGS - 1) / OFFERINGS;
        return enrol(what, offerings(OFFERINGS, seats, 0)).answering("201: " + settings.people());
    }

    /** A constant, by people whose roles are not at hand and then are, as nobody's would be before the opening. */
    Measure constant(String what, int people) {
        return measure(what, i -> Request.post(People.number(i % people), ConstantBundle.PATH, "{}"));
    }

    Measure whoAmI(String what) {
        return measure(what, i -> Request.get(person(i), API + "/me", ""));
    }

    Measure list(String what, boolean kept) {
        return reads(what, "/offerings?state=OPEN,UPCOMING&size=50", kept);
    }

    Measure one(String what, String offering, boolean kept) {
        return reads(what, "/offerings/" + offering, kept);
    }

    /** A catalogue as the portlet shows it. */
    List<String> catalogue(int size) {
        return offerings(size, SEATS, WAITING);
    }

    private Measure reads(String what, String path, boolean kept) {
        List<String> headers = IntStream.range(0, READERS)
                .mapToObj(i ->
                        kept ? "If-None-Match: " + http.get(person(i), path).header("ETag") + "\r\n" : "")
                .toList();
        return measure(what, i -> Request.get(person(i), API + path, headers.get(i % READERS)))
                .answering((kept ? "304: " : "200: ") + settings.people());
    }

    private List<String> offerings(int count, int seats, int waiting) {
        int today = day++;
        return IntStream.range(0, count)
                .mapToObj(i -> town.offering(course, seats, waiting, today))
                .toList();
    }

    private Measure enrol(String what, List<String> offerings) {
        return measure(
                what,
                i -> Request.post(
                        People.number(i),
                        API + "/offerings/" + offerings.get(i % offerings.size()) + "/enrolments",
                        ""));
    }

    private Measure measure(String what, IntFunction<byte[]> request) {
        Cpu before = Cpu.now(server);
        Answers answers = Crowd.press(server.base().getPort(), settings.connections(), settings.people(), request);
        return Measure.of(what, answers, Cpu.now(server).since(before));
    }

    /** They look again and again. */
    private static String person(int i) {
        return People.number(i % READERS);
    }

    private static void mustBe(int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException(found + " instead of " + expected);
        }
    }
}
