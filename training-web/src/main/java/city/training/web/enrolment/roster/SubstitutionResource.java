package city.training.web.enrolment.roster;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Rosters;
import city.training.people.StaffId;
import city.training.web.enrolment.DecisionView;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives somebody's seat to somebody else. */
@Path("enrolments/{id}/substitution")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SubstitutionResource {
    private final Rosters rosters;

    public SubstitutionResource(Rosters rosters) {
        this.rosters = rosters;
    }

    @POST
    @RolesAllowed({"training-officer", "training-department-officer"})
    public Response substitute(
            @Context SecurityContext who,
            @Context UriInfo uri,
            @PathParam("id") String id,
            @Nullable SubstitutionForm body) {
        SubstitutionForm form = Given.body(body);
        Given given = new Given();
        String staff = given.need("staffId", form.staffId(), "");
        given.check();
        String reason = Objects.requireNonNullElse(form.reason(), "");
        return DecisionView.answer(
                uri, rosters.substitute(CallerPrincipal.of(who), EnrolmentId.of(id), new StaffId(staff), reason));
    }
}
