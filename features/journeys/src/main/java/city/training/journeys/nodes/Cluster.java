package city.training.journeys.nodes;

import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Nodes with the module on one PostgreSQL, each with a wire of its own to it. */
public final class Cluster implements AutoCloseable {
    /** @param http to the node, as a client reaches it */
    private record Node(KarafServer server, Wire wire, Http http) {}

    private final Postgres postgres;
    private final List<Node> nodes = new ArrayList<>();
    private int serving;

    private Cluster(Postgres postgres) {
        this.postgres = postgres;
    }

    /** So many nodes, all healthy, on an empty database. */
    public static Cluster of(int count) {
        try {
            Path workspace = Path.of(System.getProperty("training.workspace")).toAbsolutePath();
            Files.createDirectories(workspace);
            Cluster cluster = new Cluster(new Postgres(Files.createTempDirectory(workspace, "cluster")));
            for (int i = 0; i < count; i++) {
                Wire wire = new Wire(cluster.postgres.port());
                KarafServer server = KarafServer.start(cluster.postgres.dataSource(wire.port()), settings -> {});
                cluster.nodes.add(new Node(server, wire, new Http(server.base())));
            }
            cluster.serve(count);
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many of the nodes are spoken to from now on. */
    void serve(int count) {
        serving = count;
    }

    int size() {
        return serving;
    }

    Postgres postgres() {
        return postgres;
    }

    KarafServer server(int number) {
        return nodes.get(number).server();
    }

    Wire wire(int number) {
        return nodes.get(number).wire();
    }

    List<Wire> wires() {
        return nodes.stream().map(Node::wire).toList();
    }

    /** The first one: trouble comes to the last. */
    Http first() {
        return nodes.get(0).http();
    }

    Http anyone() {
        return nodes.get(ThreadLocalRandom.current().nextInt(serving)).http();
    }

    boolean isHealthy() {
        return nodes.stream().limit(serving).allMatch(node -> node.http().health() == 200);
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.server().kill());
        nodes.forEach(node -> node.wire().close());
        postgres.close();
    }
}
