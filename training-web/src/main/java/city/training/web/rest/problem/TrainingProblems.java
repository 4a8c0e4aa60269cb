package city.training.web.rest.problem;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.TrainingException;
import city.training.UnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What the services throw. */
public final class TrainingProblems implements ExceptionMapper<TrainingException> {
    @Override
    public Response toResponse(TrainingException thrown) {
        if (thrown instanceof InvalidException invalid) {
            return Problem.invalid(invalid.getMessage(), invalid.faults())
                    .response()
                    .build();
        }
        if (thrown instanceof ConflictException conflict) {
            return Problem.refused(conflict.getMessage(), conflict.reasons())
                    .response()
                    .build();
        }
        if (thrown instanceof UnavailableException unavailable) {
            long seconds = Math.max(1, unavailable.retryAfter().toSeconds());
            return Problem.of(503, "The service cannot decide right now; try again later")
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return Problem.of(statusOf(thrown), thrown.getMessage()).response().build();
    }

    private static int statusOf(TrainingException thrown) {
        if (thrown instanceof NotFoundException) {
            return 404;
        }
        return thrown instanceof NotAllowedException ? 403 : 500;
    }
}
