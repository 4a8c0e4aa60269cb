package city.training.web.people;

import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.web.rest.CallerPrincipal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Who is calling. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final StaffDirectory directory;

    public MeResource(StaffDirectory directory) {
        this.directory = directory;
    }

    @GET
    @RolesAllowed("staff")
    public MeView me(@Context SecurityContext who) {
        Caller caller = CallerPrincipal.of(who);
        return MeView.of(caller, directory.find(caller.staffId()));
    }
}
