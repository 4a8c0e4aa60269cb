package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Traffic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of our bundles is exchanged while people enrol; they may be asked to wait, and nothing else. */
class UpdateJourney {
    /** The API first: those that follow meet its old packages and its new ones. */
    private static final List<String> BUNDLES =
            List.of("city.training.api", "city.training.web", "city.training.impl", "city.training.web.gate");

    private static final List<String> WAYS = List.of("bundle:update", "bundle:restart", "bundle:update --refresh");
    private static final int CALM = 100;

    @ParameterizedTest
    @EnumSource(Storage.class)
    void whoever_asks_during_an_update_is_answered_rightly_or_told_to_come_back(Storage storage) {
        try (KarafServer server = KarafServer.start(storage)) {
            Traffic traffic = Traffic.on(server.base());
            for (String way : WAYS) {
                for (String bundle : BUNDLES) {
                    assertThat(server.console(way + " " + bundle))
                            .as(way + " " + bundle)
                            .doesNotContain("Error");
                    server.awaitHealth();
                    traffic.awaitRounds(CALM);
                    assertThat(traffic.wrong())
                            .as("answers during " + way + " " + bundle)
                            .isEmpty();
                }
            }
            traffic.stop();

            System.out.println("Updates under traffic on " + storage + ": " + traffic);
            assertThat(traffic.wrong()).isEmpty();
            assertThat(traffic.lost())
                    .as("acknowledged, and not there as acknowledged")
                    .isEmpty();
            assertThat(traffic.doubled()).as("more than one live enrolment").isEmpty();
        }
    }
}
