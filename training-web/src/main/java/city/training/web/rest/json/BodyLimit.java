package city.training.web.rest.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds what a request may carry: a file that is imported 10 MiB, JSON 1 MiB. */
@Priority(Priorities.HEADER_DECORATOR)
public final class BodyLimit implements ContainerRequestFilter {
    private static final long MIB = 1024L * 1024L;
    /** A client that is still sending does not hear the answer, so a body that is a little too large is read off. */
    private static final long READ_OFF = 20 * MIB;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean file = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
        long most = file ? 10 * MIB : MIB;
        Limited limited = new Limited(request.getEntityStream(), most);
        if (request.getLength() > most) {
            limited.refuse();
        }
        request.setEntityStream(limited);
    }

    private static final class Limited extends FilterInputStream {
        private final long most;
        private long read;

        Limited(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int got) throws IOException {
            read += got;
            if (read > most) {
                refuse();
            }
        }

        void refuse() throws IOException {
            byte[] buffer = new byte[16 * 1024];
            for (long left = READ_OFF; left > 0; ) {
                int got = in.read(buffer);
                if (got < 0) {
                    break;
                }
                left -= got;
            }
            throw new BodyTooLargeException(most);
        }
    }
}
