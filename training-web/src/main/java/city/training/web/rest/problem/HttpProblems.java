package city.training.web.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;

/** What the REST framework refuses: no such route, wrong method, wrong media type. Its own words are not passed on. */
public final class HttpProblems implements ExceptionMapper<WebApplicationException> {
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER, HttpHeaders.ACCEPT);

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be understood",
            401, "Log in first",
            404, "There is nothing at this address",
            405, "This address does not know that method",
            406, "None of the media types asked for can be given",
            412, "A precondition of the request does not hold",
            413, "The request carries more than is taken here",
            415, "The request carries a media type that is not taken here");

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response original = thrown.getResponse();
        Response.ResponseBuilder response = of(original.getStatus()).response();
        KEPT.stream()
                .filter(header -> original.getHeaderString(header) != null)
                .forEach(header -> response.header(header, original.getHeaderString(header)));
        return response.build();
    }

    static Problem of(int status) {
        return Problem.of(status, DETAILS.getOrDefault(status, "The request cannot be carried out"));
    }
}
