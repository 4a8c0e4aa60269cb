package city.training.web.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug: the caller learns a number, the log everything else. */
public final class UnexpectedProblems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    @Override
    public Response toResponse(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", id, thrown);
        return Problem.of(500, "Something unexpected happened; it is in the log under " + id)
                .at("urn:uuid:" + id)
                .response()
                .build();
    }
}
