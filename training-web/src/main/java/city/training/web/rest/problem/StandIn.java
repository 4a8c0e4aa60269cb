package city.training.web.rest.problem;

import city.training.web.rest.json.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers in place of the REST application while that is not there, as during an update: with the lowest rank for the
 * same address. Without it, callers would be told for some moments that nothing of what they know exists.
 */
@Component(service = Servlet.class, property = Constants.SERVICE_RANKING + ":Integer=-1000")
@HttpWhiteboardServletPattern("/training/*")
@HttpWhiteboardContextSelect(StandIn.REST_CONTEXT)
public final class StandIn extends HttpServlet {
    /** The context that the REST whiteboard makes for itself. */
    static final String REST_CONTEXT = "(osgi.http.whiteboard.context.path=/api)";

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = Json.mapper(ZoneOffset.UTC);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        write(response, Problem.of(503, "The service is starting; try again").at(request.getRequestURI()));
    }

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE.toString());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
