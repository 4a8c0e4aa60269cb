package city.training.web.enrolment.pool;

import city.training.enrolment.Admissions;
import city.training.enrolment.EnrolmentId;
import city.training.offering.OfferingId;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Giving the seats of a pool by an officer's choice: the proposal, and the decision. */
@Path("offerings/{id}/selection")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SelectionResource {
    private final Admissions admissions;

    public SelectionResource(Admissions admissions) {
        this.admissions = admissions;
    }

    @GET
    @RolesAllowed("training-officer")
    public ProposalView propose(@Context SecurityContext who, @PathParam("id") String id) {
        return ProposalView.of(admissions.propose(CallerPrincipal.of(who), OfferingId.of(id)));
    }

    @POST
    @RolesAllowed("training-officer")
    public OutcomeView select(@Context SecurityContext who, @PathParam("id") String id, @Nullable SelectionForm body) {
        SelectionForm form = Given.body(body);
        Given given = new Given();
        List<String> chosen = given.need("chosen", form.chosen(), List.of());
        String reason = given.need("reason", form.reason(), "");
        given.check();
        return OutcomeView.of(admissions.select(
                CallerPrincipal.of(who),
                OfferingId.of(id),
                chosen.stream().map(EnrolmentId::of).toList(),
                reason));
    }
}
