package city.training.web.rest.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds what a request may carry: a file that is imported 10 MiB, JSON 1 MiB. */
@Priority(Priorities.HEADER_DECORATOR)
public final class BodyLimit implements ContainerRequestFilter {
    private static final int MIB = 1024 * 1024;
    /** A client that is still sending does not hear the answer, so a body that is somewhat too large is read off. */
    private static final int READ_OFF = 20 * MIB;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        boolean file = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
        int most = file ? 10 * MIB : MIB;
        InputStream sent = request.getEntityStream();
        byte[] body = request.getLength() > most ? new byte[most + 1] : sent.readNBytes(most + 1);
        if (body.length > most) {
            readOff(sent);
            throw new BodyTooLargeException(most);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static void readOff(InputStream sent) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int left = READ_OFF;
        for (int got = sent.read(buffer); got >= 0 && left > 0; got = sent.read(buffer)) {
            left -= got;
        }
    }
}
