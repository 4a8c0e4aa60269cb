package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.harness.Await;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.People;
import city.training.journeys.harness.StockKaraf;
import city.training.journeys.harness.Town;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An administrator puts the module into a Karaf as it is published, on a closed network. */
class InstallJourney {
    private static final Path KAR = Path.of(System.getProperty("training.kar")).toAbsolutePath();
    /** The promise is 20 s on two cores; a machine that does other things as well is given more. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void the_kar_alone_makes_a_stock_karaf_healthy_and_brings_neither_accounts_nor_a_demonstration() {
        try (StockKaraf karaf = StockKaraf.start()) {
            Http http = new Http(karaf.base());
            Instant begin = Instant.now();
            install(karaf);
            Duration taken = Duration.between(begin, Instant.now());
            System.out.printf("From the install command to a healthy module: %.1f s%n", taken.toMillis() / 1000.0);
            assertThat(taken).isLessThan(LONGEST);

            assertThat(http.send(Http.basic("officer", "officer-demo", http.request("/api/training/me"))
                                    .build())
                            .status())
                    .isEqualTo(401);
            letPeopleIn(karaf, http);
            assertThat(http.get(People.OFFICER, "/offerings")
                            .json()
                            .get("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void what_was_stored_outlives_uninstalling_and_reinstalling() {
        try (StockKaraf karaf = StockKaraf.start()) {
            Http http = new Http(karaf.base());
            install(karaf);
            letPeopleIn(karaf, http);
            Town town = new Town(http).withPeople(3);
            String offering = town.offering(town.course("챗봇 기획"), 1, 1, 7);
            http.post("p0", "/offerings/" + offering + "/enrolments", "");
            String roster = roster(http, offering);

            karaf.console("kar:uninstall " + KAR.getFileName().toString().replace(".kar", ""));
            assertThat(bundles(karaf, "city.training")).isEmpty();
            assertThat(http.health()).isZero();

            install(karaf);
            assertThat(roster(http, offering)).isEqualTo(roster).contains("\"p0\"", "CONFIRMED");
        }
    }

    @Test
    void a_karaf_that_has_its_own_whiteboards_gets_no_second_ones() {
        try (StockKaraf karaf = StockKaraf.start()) {
            CityWhiteboards city = CityWhiteboards.unpacked(KAR, karaf.folder());
            karaf.console("feature:repo-add " + city.features().toUri());
            karaf.console("feature:install city-http city-rest");
            karaf.console("feature:repo-add " + city.ofTraining().toUri());
            karaf.console("feature:install training");
            karaf.awaitHealth();

            assertThat(bundles(karaf, "http.jetty12"))
                    .singleElement()
                    .asString()
                    .contains(CityWhiteboards.PREFIX);
            assertThat(bundles(karaf, "osgitech.rest(?!.sse)"))
                    .hasSize(2)
                    .allMatch(line -> line.contains(CityWhiteboards.PREFIX));
        }
    }

    private static void install(StockKaraf karaf) {
        karaf.console("kar:install " + KAR.toUri());
        karaf.awaitHealth();
    }

    private static void letPeopleIn(StockKaraf karaf, Http http) {
        karaf.settings().trustSignOn();
        Await.until("login", () -> http.get(People.OFFICER, "/me").status(), status -> status == 200);
    }

    private static String roster(Http http, String offering) {
        return http.get(People.OFFICER, "/offerings/" + offering + "/enrolments")
                .json()
                .get("items")
                .toString();
    }

    /** The lines of the list of bundles whose symbolic name has the pattern in it. */
    private static List<String> bundles(StockKaraf karaf, String pattern) {
        return karaf.console("bundle:list -t 0 -s")
                .lines()
                .filter(line -> line.matches(".*" + pattern + ".*"))
                .toList();
    }
}
