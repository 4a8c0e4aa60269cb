package city.training.journeys.nodes;

import city.training.journeys.harness.Await;
import city.training.journeys.harness.Http;
import city.training.journeys.harness.Town;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** One opening after the other on a cluster, each with its trouble. */
public final class Morning {
    private static final int PEOPLE = 3_000;
    private static final int OFFERINGS = 4;
    private static final int SEATS = 400;
    private static final int WAITING = 200;
    private static final int AT_ONCE = 32;
    private static final int BEFORE = 300;
    private static final int AFTER = 300;

    private final Cluster cluster;
    private final Town town;
    private final String course;
    private int day = 1;

    public Morning(Cluster cluster) {
        this.cluster = cluster;
        this.town = new Town(new Http(cluster.server(0).base())).withPeople(PEOPLE);
        this.course = town.course("챗봇 기획");
    }

    /** A rush on several offerings at so many nodes, with that trouble in the middle of it, and what is left of it. */
    public Outcome rush(int nodes, Trouble trouble) {
        cluster.serve(nodes);
        List<String> offerings = IntStream.range(0, OFFERINGS)
                .mapToObj(i -> town.offering(course, SEATS, WAITING, day++))
                .toList();
        Crowd crowd = new Crowd(cluster, offerings, PEOPLE, AT_ONCE, true);
        crowd.awaitAnswers(BEFORE);
        trouble.strike(cluster);
        long gone = System.nanoTime();
        Await.until("every node is healthy", cluster::isHealthy, healthy -> healthy);
        Duration back = Duration.ofNanos(System.nanoTime() - gone);
        crowd.awaitAnswers(crowd.answered() + AFTER);
        crowd.stop();
        return outcome(trouble.toString(), crowd, offerings, SEATS, back);
    }

    /** How many a second: one offering with a seat for everybody, all at once. */
    public Outcome speed(int nodes) {
        cluster.serve(nodes);
        List<String> offerings = List.of(town.offering(course, PEOPLE, 0, day++));
        Crowd crowd = new Crowd(cluster, offerings, PEOPLE, 2 * AT_ONCE, false);
        crowd.awaitAll();
        return outcome("a seat for everybody", crowd, offerings, PEOPLE, Duration.ZERO);
    }

    private Outcome outcome(String run, Crowd crowd, List<String> offerings, int seats, Duration back) {
        Inspection found = Inspection.of(cluster.first(), offerings, seats, crowd.told());
        return new Outcome(
                run,
                cluster.size(),
                crowd.requests(),
                crowd.told().size(),
                crowd.answered() * 1e9 / crowd.time().toNanos(),
                found,
                crowd.longestOutage(),
                back,
                crowd.wrong());
    }
}
