package city.training.web.enrolment;

import city.training.Page;
import city.training.enrolment.Enrolments;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The caller's own enrolments. */
@Path("me/enrolments")
@Produces(MediaType.APPLICATION_JSON)
public final class MyEnrolmentsResource {
    private final Enrolments enrolments;

    public MyEnrolmentsResource(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {},
            paging = true)
    public Page<EnrolmentView> mine(@Context SecurityContext who, @Context UriInfo uri) {
        return enrolments.mine(CallerPrincipal.of(who), new Query(uri).paging()).map(EnrolmentView::of);
    }
}
