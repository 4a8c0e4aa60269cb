package city.training.web.enrolment.approval;

import city.training.enrolment.approval.Delegations;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** Who approves while the caller is away. */
@Path("me/delegation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MyDelegationResource {
    private final Delegations delegations;

    public MyDelegationResource(Delegations delegations) {
        this.delegations = delegations;
    }

    @GET
    @RolesAllowed({"training-officer", "training-department-officer", "training-department-head"})
    public DelegationView mine(@Context SecurityContext who) {
        return delegations.mine(CallerPrincipal.of(who)).map(DelegationView::of).orElse(DelegationView.NONE);
    }

    @PUT
    @RolesAllowed({"training-officer", "training-department-officer", "training-department-head"})
    public DelegationView set(@Context SecurityContext who, @Nullable DelegationForm body) {
        DelegationForm form = Given.body(body);
        return DelegationView.of(delegations.set(CallerPrincipal.of(who), form.delegation()));
    }

    @DELETE
    @RolesAllowed({"training-officer", "training-department-officer", "training-department-head"})
    public DelegationView end(@Context SecurityContext who) {
        return DelegationView.of(delegations.end(CallerPrincipal.of(who)));
    }
}
