package city.training.web.enrolment.pool;

import city.training.enrolment.Nominations;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom departments recommend for a selection. */
@Path("offerings/{id}/nominations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NominationsResource {
    private final Nominations nominations;

    public NominationsResource(Nominations nominations) {
        this.nominations = nominations;
    }

    @GET
    @RolesAllowed({"training-officer", "training-department-officer", "training-auditor"})
    public NominationsView get(@Context SecurityContext who, @PathParam("id") String id) {
        return NominationsView.of(nominations.of(CallerPrincipal.of(who), OfferingId.of(id)));
    }

    @PUT
    @RolesAllowed("training-department-officer")
    public NominationsView replace(
            @Context SecurityContext who, @PathParam("id") String id, @Nullable NominationsForm body) {
        Given given = new Given();
        List<String> people = given.need("people", Given.body(body).people(), List.of());
        given.check();
        return NominationsView.of(nominations.replace(
                CallerPrincipal.of(who),
                OfferingId.of(id),
                people.stream().map(StaffId::new).toList()));
    }
}
