package city.training.journeys.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The network between a node and its database, which can be cut: then nothing comes through, and nobody is told. What was
 * connected before stays silent for ever, as behind a firewall that has forgotten it; new connections come through when it is
 * mended.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private final ServerSocket door;
    private final int target;
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Object mended = new Object();
    private volatile boolean cut;

    /** A connection through the wire. */
    private static final class Line {
        private final Socket near;
        private final Socket far;
        private volatile boolean silent;

        Line(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void close() {
            try (near;
                    far) {
                silent = true;
            } catch (IOException e) {
                silent = true; // it was closed by then
            }
        }
    }

    Wire(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread("wire", this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        cut = true;
        lines.forEach(line -> line.silent = true);
    }

    void mend() {
        cut = false;
        synchronized (mended) {
            mended.notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                thread("wire-line", () -> open(near));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void open(Socket near) {
        try {
            awaitMended();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Line line = new Line(near, far);
            lines.add(line);
            thread("wire-out", () -> pump(line, near, far));
            pump(line, far, near);
        } catch (IOException e) {
            close(near);
        }
    }

    private void awaitMended() {
        synchronized (mended) {
            while (cut) {
                try {
                    mended.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /** Until one side closes; a silent line takes what comes and keeps it, and closes nothing. */
    private void pump(Line line, Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!line.silent) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // closed on one side: the other one hears of it below
        }
        if (!line.silent) {
            lines.remove(line);
            line.close();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        lines.forEach(Line::close);
        close(door);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
