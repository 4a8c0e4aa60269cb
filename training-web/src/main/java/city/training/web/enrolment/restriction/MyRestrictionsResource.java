package city.training.web.enrolment.restriction;

import city.training.Page;
import city.training.enrolment.restriction.Restrictions;
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

/** The caller's own restrictions. */
@Path("me/restrictions")
@Produces(MediaType.APPLICATION_JSON)
public final class MyRestrictionsResource {
    private final Restrictions restrictions;

    public MyRestrictionsResource(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {},
            paging = true)
    public Page<RestrictionView> mine(@Context SecurityContext who, @Context UriInfo uri) {
        return restrictions
                .mine(CallerPrincipal.of(who), new Query(uri).paging())
                .map(RestrictionView::of);
    }
}
