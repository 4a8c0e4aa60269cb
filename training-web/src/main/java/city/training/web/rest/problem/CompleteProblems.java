package city.training.web.rest.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.lang.annotation.Annotation;

/** Says where a problem happened, and gives a body to errors without one: the web server would send its HTML page. */
@Priority(Priorities.HEADER_DECORATOR)
public final class CompleteProblems implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400) {
            return;
        }
        Problem problem = response.getEntity() instanceof Problem given ? given : HttpProblems.of(response.getStatus());
        String where = request.getUriInfo().getRequestUri().getRawPath();
        response.setEntity(problem.instance() == null ? problem.at(where) : problem, new Annotation[0], Problem.TYPE);
    }
}
