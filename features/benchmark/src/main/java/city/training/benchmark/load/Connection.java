package city.training.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One keep-alive connection. It reads of an answer what tells its status and its end. */
final class Connection {
    private static final int LONGEST_HEAD = 8_192;
    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final byte[] head = new byte[LONGEST_HEAD];
    private final byte[] tail = new byte[END_OF_CHUNKS.length];
    private int headLength;
    private boolean inBody;
    private boolean chunked;
    private int bodyLeft;
    private int status;
    private long sentAt;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request) throws IOException {
        headLength = 0;
        inBody = false;
        Arrays.fill(tail, (byte) 0);
        sentAt = System.nanoTime();
        // Some hundred bytes always fit: the request before has been answered.
        if (channel.write(ByteBuffer.wrap(request)) != request.length) {
            throw new IOException("The server does not read");
        }
    }

    /** Reads what is there; whether that completes the answer. */
    boolean isAnswered(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new EOFException();
        }
        buffer.flip();
        while (!inBody && buffer.hasRemaining()) {
            addToHead(buffer.get());
        }
        if (inBody && chunked) {
            keepTail(buffer);
            return Arrays.equals(tail, END_OF_CHUNKS);
        }
        bodyLeft -= buffer.remaining();
        return inBody && bodyLeft <= 0;
    }

    private void addToHead(byte next) throws IOException {
        if (headLength == LONGEST_HEAD) {
            throw new IOException("An answer with an endless head");
        }
        head[headLength++] = next;
        if (next == '\n' && headLength > 4 && head[headLength - 3] == '\n') {
            String text = new String(head, 0, headLength, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            status = Integer.parseInt(text.substring(9, 12));
            chunked = text.contains("\r\ntransfer-encoding: chunked");
            bodyLeft = status == 304 ? 0 : contentLength(text);
            inBody = true;
        }
    }

    private static int contentLength(String head) {
        String name = "\r\ncontent-length: ";
        int at = head.indexOf(name);
        return at < 0
                ? 0
                : Integer.parseInt(head.substring(at + name.length(), head.indexOf('\r', at + name.length())));
    }

    private void keepTail(ByteBuffer buffer) {
        int fresh = Math.min(tail.length, buffer.remaining());
        buffer.position(buffer.limit() - fresh);
        System.arraycopy(tail, fresh, tail, 0, tail.length - fresh);
        buffer.get(tail, tail.length - fresh, fresh);
    }

    int status() {
        return status;
    }

    long sentAt() {
        return sentAt;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
