package city.training.web.rest.problem;

import city.training.web.people.LoginRefusedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A login that was not even looked at. */
public final class LoginProblems implements ExceptionMapper<LoginRefusedException> {
    @Override
    public Response toResponse(LoginRefusedException refused) {
        LoginRefusedException.Code code = refused.code();
        Response.ResponseBuilder response =
                Problem.refused(code.status(), code.text(), code.name()).response();
        if (!refused.retryAfter().isZero()) {
            response.header(HttpHeaders.RETRY_AFTER, refused.retryAfter().toSeconds() + 1);
        }
        return response.build();
    }
}
