package city.training.web.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what the web server would say in its own words, and what an application says that is being stopped. Both are
 * for the gate to decide; anything else goes straight through.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
    private final IntPredicate doubtful;
    private int heldBack;

    /** @param doubtful whether a status can come from that somebody is being stopped */
    GuardedResponse(HttpServletResponse response, IntPredicate doubtful) {
        super(response);
        this.doubtful = doubtful;
    }

    /** The status that was held back, or 0. */
    int heldBack() {
        return heldBack;
    }

    @Override
    public void setStatus(int status) {
        if (doubtful.test(status)) {
            heldBack = status;
        }
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) {
        heldBack = status;
    }

    @Override
    public void sendError(int status, @Nullable String message) {
        heldBack = status;
    }

    @Override
    public boolean isCommitted() {
        return heldBack > 0 || super.isCommitted();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (heldBack == 0) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return heldBack == 0 ? super.getOutputStream() : new Nowhere();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return heldBack == 0 ? super.getWriter() : new PrintWriter(Writer.nullWriter());
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public void write(int ignored) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("This answer is not asynchronous");
        }
    }
}
