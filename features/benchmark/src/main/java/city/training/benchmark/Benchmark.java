package city.training.benchmark;

import city.training.benchmark.server.Profile;
import city.training.benchmark.server.Vitals;
import city.training.benchmark.yardstick.ConstantBundle;
import city.training.benchmark.yardstick.OneByOne;
import city.training.benchmark.yardstick.Past;
import city.training.benchmark.yardstick.Place;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Measures, and writes what it found. */
public final class Benchmark {
    private static final int CATALOGUE = 40;
    private static final Duration RAW = Duration.ofSeconds(2);

    private static final String ONE_BY_ONE = "the database alone, one by one";
    private static final String CONSTANT = "constant JSON to a POST, people known";
    private static final String CONSTANT_NEW = "constant JSON to a POST, everybody new";
    private static final String RUSH = "rush: one offering, 30 seats, 50 waiting";
    private static final String MANY = "rush: 200 offerings, 1 seat each";
    private static final String SEATS = "one offering, a seat for everybody";
    private static final String MANY_SEATS = "200 offerings, a seat for everybody";
    private static final String RUSH_LATER = "the rush, years later";
    private static final String SEATS_LATER = "a seat for everybody, years later";
    private static final String BESIDE = "constant JSON to a POST, beside reading";
    private static final String LIST = "GET offerings (40)";
    private static final String LIST_KEPT = "GET offerings (40), nothing changed";
    private static final String ONE = "GET one offering";
    private static final String ONE_KEPT = "GET one offering, nothing changed";

    private final Settings settings;
    private final StringBuilder text = new StringBuilder();

    private Benchmark(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] none) throws IOException, SQLException {
        Benchmark benchmark = new Benchmark(Settings.given());
        benchmark.say(benchmark.heading());
        for (Storage storage : benchmark.settings.storages()) {
            benchmark.measure(storage);
        }
        Files.writeString(benchmark.settings.report(), benchmark.text);
    }

    private String heading() throws IOException {
        return """
                # Benchmark

                %s. %,d people, %,d connections from the same machine, %d rounds, heap of the server: %s.
                Years later: %,d enrolments and %,d people stored.
                """
                .formatted(
                        Machine.description(),
                        settings.people(),
                        settings.connections(),
                        settings.rounds(),
                        settings.heap(),
                        settings.stored(),
                        settings.staff());
    }

    private void measure(Storage storage) throws IOException, SQLException {
        try (KarafServer server = KarafServer.start(storage);
                OneByOne alone = new OneByOne(Place.beside(server))) {
            ConstantBundle.install(server);
            City city = new City(server, settings);
            Report report = new Report();
            say("%n## %s%n%n".formatted(storage));
            coldStart(city, alone, report);
            for (int round = 0; round < settings.rounds(); round++) {
                yardsticks(city, alone, report);
                rushes(city, report);
            }
            yearsLater(server, city, report);
            say(report.table());
            say(targets(report, server.pid()));
            if (settings.profile()) {
                profile(storage, city, server.pid());
            }
        }
    }

    /** The first crowd after a start meets code that is not compiled yet. */
    private void coldStart(City city, OneByOne alone, Report report) throws SQLException {
        report.add(city.rush("first rush after the start"));
        alone.rate(RAW);
        city.constant("", settings.people());
        city.rush("");
        List<String> catalogue = city.catalogue(CATALOGUE - 2);
        for (int round = 0; round <= settings.rounds(); round++) {
            Report kept = round == 0 ? new Report() : report;
            reads(city, catalogue.get(0), kept);
        }
    }

    private void reads(City city, String offering, Report report) {
        report.add(city.constant(BESIDE, City.READERS));
        report.add(city.whoAmI("GET me"));
        report.add(city.list(LIST, false));
        report.add(city.list(LIST_KEPT, true));
        report.add(city.one(ONE, offering, false));
        report.add(city.one(ONE_KEPT, offering, true));
    }

    private void yardsticks(City city, OneByOne alone, Report report) throws SQLException {
        report.add(Measure.of(ONE_BY_ONE, alone.rate(RAW)));
        report.add(city.constant(CONSTANT_NEW, settings.people()));
        report.add(city.constant(CONSTANT, settings.connections()));
    }

    private void rushes(City city, Report report) {
        report.add(city.rush(RUSH));
        report.add(city.manyOfferings(MANY));
        report.add(city.seatsForAll(SEATS));
        report.add(city.manySeats(MANY_SEATS));
    }

    private void yearsLater(KarafServer server, City city, Report report) throws IOException, SQLException {
        Past.fill(Place.of(server), city.course(), settings.people(), settings.staff(), settings.stored());
        for (int round = 0; round < settings.rounds(); round++) {
            report.add(city.rush(RUSH_LATER));
            report.add(city.seatsForAll(SEATS_LATER));
        }
    }

    private static String ratio(String target, String wanted, Report report, String what, String of) {
        String work = of.equals(ONE_BY_ONE) ? "" : "%.2f".formatted(report.ratioOfWork(what, of));
        return "| %s | %s | %.2f | %s |%n".formatted(target, wanted, report.ratio(what, of), work);
    }

    private String targets(Report report, long pid) {
        return "%n| Target | Wanted | Reached | By processor time |%n|---|---:|---:|---:|%n".formatted()
                + ratio("rush / database one by one", "≥ 8", report, RUSH, ONE_BY_ONE)
                + ratio("seat for everybody / database one by one", "", report, SEATS, ONE_BY_ONE)
                + ratio("rush / constant JSON, people known", "≥ 0.5", report, RUSH, CONSTANT)
                + ratio("rush / constant JSON, everybody new", "", report, RUSH, CONSTANT_NEW)
                + ratio("200 offerings / one, nearly all refused", "≥ 1", report, MANY, RUSH)
                + ratio("200 offerings / one, everybody admitted", "≥ 1", report, MANY_SEATS, SEATS)
                + ratio("rush, years later / before", "≥ 0.83", report, RUSH_LATER, RUSH)
                + ratio("a seat for everybody, years later / before", "≥ 0.83", report, SEATS_LATER, SEATS)
                + ratio("list / constant JSON", "≥ 0.5", report, LIST, BESIDE)
                + ratio("list, nothing changed / constant JSON", "≥ 0.5", report, LIST_KEPT, BESIDE)
                + ratio("one offering / constant JSON", "≥ 0.5", report, ONE, BESIDE)
                + ratio("one offering, nothing changed / constant JSON", "≥ 0.5", report, ONE_KEPT, BESIDE)
                + """
                | p99 of the rush, worst round | < 400 ms | %.0f ms | |
                | errors in all of it | 0 | %d | |
                | heap in use after it; its limit | ≤ 256 MB | %d MB; %s | |
                | most memory of the process | | %d MB | |
                """
                        .formatted(
                                report.p99(RUSH),
                                report.errors(),
                                Vitals.heapMegabytes(pid),
                                settings.heap(),
                                Vitals.peakMegabytes(pid));
    }

    private void profile(Storage storage, City city, long pid) throws IOException {
        String offering = city.catalogue(1).get(0);
        profile(storage + ": the rush", pid, () -> city.rush(""));
        profile(storage + ": a seat for everybody", pid, () -> city.seatsForAll(""));
        profile(storage + ": the list", pid, () -> city.list("", false));
        profile(storage + ": one offering", pid, () -> city.one("", offering, false));
    }

    private void profile(String what, long pid, Runnable work) throws IOException {
        Profile.start(pid);
        for (int i = 0; i < settings.rounds(); i++) {
            work.run();
        }
        Path recording = settings.report().resolveSibling(what.replaceAll("\\W+", "-") + ".jfr");
        say("%n### Where the time goes: %s%n%n".formatted(what) + Profile.stop(pid, recording));
    }

    @SuppressWarnings("SystemOut")
    private void say(String part) {
        System.out.print(part);
        text.append(part);
    }
}
