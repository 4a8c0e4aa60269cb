package city.training.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.nodes.Cluster;
import city.training.journeys.nodes.Morning;
import city.training.journeys.nodes.Outcome;
import city.training.journeys.nodes.Trouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Two nodes on one PostgreSQL, and the two things that happen most: nothing that was acknowledged is lost, nothing oversold.
 * Everything else that can happen: {@code mvn -q -DskipTests -Pfailures verify}.
 */
class NodesJourney {
    private static Cluster cluster;
    private static Morning morning;

    @BeforeAll
    static void start() {
        cluster = Cluster.of(2);
        morning = new Morning(cluster);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"KILLED", "DATABASE_CRASHED"})
    void whatever_happens_in_the_rush_everybody_keeps_what_they_were_told(Trouble trouble) {
        Outcome outcome = morning.rush(2, trouble);

        assertThat(outcome.faults()).as(outcome.toString()).isEmpty();
        assertThat(outcome.acknowledged()).isGreaterThan(300);
    }
}
