package city.training.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** People who press all at once: each connection sends its next request as soon as it has the answer to the last. */
public final class Crowd {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<byte[]> requests = new ArrayList<>();
    private final Answers answers = new Answers();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private int next;
    private int open;

    private Crowd(int count, IntFunction<byte[]> request) {
        for (int i = 0; i < count; i++) {
            requests.add(request.apply(i));
        }
    }

    /** The i-th of them sends {@code request.apply(i)}. Connections are open before the clock starts. */
    public static Answers press(int port, int connections, int count, IntFunction<byte[]> request) {
        Crowd crowd = new Crowd(count, request);
        try (Selector selector = Selector.open()) {
            crowd.run(selector, port, Math.min(connections, count));
            return crowd.answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Selector selector, int port, int connections) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(new Connection(server, selector));
        }
        open = connections;
        long start = System.nanoTime();
        all.forEach(this::sendNext);
        while (open > 0 && selector.select(this::readable, PATIENCE.toMillis()) > 0) {
            // goes on until everybody has an answer, or nobody gets one any more
        }
        answers.took(System.nanoTime() - start);
        answers.lose(requests.size() - answers.total());
        for (Connection connection : all) {
            connection.close();
        }
    }

    private void readable(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.isAnswered(buffer)) {
                answers.add(connection.status(), System.nanoTime() - connection.sentAt());
                sendNext(connection);
            }
        } catch (IOException e) {
            leave(connection);
        }
    }

    private void sendNext(Connection connection) {
        if (next == requests.size()) {
            leave(connection);
            return;
        }
        try {
            connection.send(requests.get(next++));
        } catch (IOException e) {
            leave(connection);
        }
    }

    private void leave(Connection connection) {
        connection.close();
        open--;
    }
}
