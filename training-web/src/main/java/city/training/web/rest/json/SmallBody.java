package city.training.web.rest.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads a small body before anything is decided: a web server closes the connection when a request is refused unread,
 * and a client that is just sending the next one on it would see that fail.
 */
@PreMatching
public final class SmallBody implements ContainerRequestFilter {
    private static final int SMALL = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        int length = request.getLength();
        if (length > 0 && length <= SMALL) {
            byte[] body = request.getEntityStream().readNBytes(length);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }
}
