package city.training.web.enrolment.pool;

import city.training.enrolment.Admissions;
import city.training.offering.OfferingId;
import city.training.web.rest.CallerPrincipal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Giving the seats of a pool by lot. */
@Path("offerings/{id}/draw")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DrawResource {
    private final Admissions admissions;

    public DrawResource(Admissions admissions) {
        this.admissions = admissions;
    }

    @POST
    @RolesAllowed("training-officer")
    public OutcomeView draw(@Context SecurityContext who, @PathParam("id") String id, @Nullable DrawForm body) {
        Optional<String> seed = Optional.ofNullable(body).map(DrawForm::seed);
        return OutcomeView.of(admissions.draw(CallerPrincipal.of(who), OfferingId.of(id), seed));
    }
}
