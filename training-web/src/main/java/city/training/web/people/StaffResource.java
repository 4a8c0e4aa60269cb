package city.training.web.people;

import city.training.Page;
import city.training.people.Caller;
import city.training.people.People;
import city.training.people.StaffId;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The staff, and the roles assigned to them. */
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StaffResource {
    private final People people;

    public StaffResource(People people) {
        this.people = people;
    }

    @GET
    @RolesAllowed({"training-officer", "training-department-officer", "training-auditor"})
    @Takes(value = "q", paging = true)
    public Page<StaffView> search(@Context SecurityContext who, @Context UriInfo uri) {
        Query query = new Query(uri);
        return people.search(CallerPrincipal.of(who), query.text("q").orElse(""), query.paging())
                .map(StaffView::of);
    }

    @GET
    @Path("{id}/roles")
    @RolesAllowed({"training-officer", "training-auditor"})
    public RolesForm roles(@Context SecurityContext who, @PathParam("id") String id) {
        return RolesForm.of(people.rolesOf(CallerPrincipal.of(who), new StaffId(id)));
    }

    @PUT
    @Path("{id}/roles")
    @RolesAllowed("training-officer")
    public RolesForm assign(@Context SecurityContext who, @PathParam("id") String id, @Nullable RolesForm body) {
        RolesForm form = Given.body(body);
        Caller caller = CallerPrincipal.of(who);
        StaffId staff = new StaffId(id);
        people.assignRoles(caller, staff, form.known());
        return RolesForm.of(people.rolesOf(caller, staff));
    }
}
