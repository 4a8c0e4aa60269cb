package city.training.web.enrolment;

import city.training.enrolment.Explanations;
import city.training.enrolment.Replay;
import city.training.offering.OfferingId;
import city.training.web.rest.CallerPrincipal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** All decisions of an offering, made again from the record. */
@Path("offerings/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
public final class ReplayResource {
    private final Explanations explanations;

    public ReplayResource(Explanations explanations) {
        this.explanations = explanations;
    }

    @GET
    @RolesAllowed({"training-officer", "training-auditor"})
    public Replay replay(@Context SecurityContext who, @PathParam("id") String id) {
        return explanations.replay(CallerPrincipal.of(who), OfferingId.of(id));
    }
}
