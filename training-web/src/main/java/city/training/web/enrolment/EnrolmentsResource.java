package city.training.web.enrolment;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Explanations;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** One enrolment; whose it may be, the service knows. */
@Path("enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class EnrolmentsResource {
    private final Enrolments enrolments;
    private final Explanations explanations;

    public EnrolmentsResource(Enrolments enrolments, Explanations explanations) {
        this.enrolments = enrolments;
        this.explanations = explanations;
    }

    @GET
    @RolesAllowed("staff")
    public EnrolmentView get(@Context SecurityContext who, @PathParam("id") String id) {
        return EnrolmentView.of(enrolments.get(CallerPrincipal.of(who), EnrolmentId.of(id)));
    }

    @GET
    @Path("explanation")
    @RolesAllowed("staff")
    public ExplanationView explanation(@Context SecurityContext who, @PathParam("id") String id) {
        return ExplanationView.of(explanations.of(CallerPrincipal.of(who), EnrolmentId.of(id)));
    }

    @DELETE
    @RolesAllowed("staff")
    @Takes("reason")
    public Response cancel(@Context SecurityContext who, @Context UriInfo uri, @PathParam("id") String id) {
        String reason = new Query(uri).text("reason").orElse("");
        return DecisionView.answer(enrolments.cancel(CallerPrincipal.of(who), EnrolmentId.of(id), reason));
    }
}
