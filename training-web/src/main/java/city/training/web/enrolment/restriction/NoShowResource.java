package city.training.web.enrolment.restriction;

import city.training.ConflictException;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.restriction.Absence;
import city.training.enrolment.restriction.NoShows;
import city.training.web.enrolment.EnrolmentView;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Says that somebody was not there, and takes it back. */
@Path("enrolments/{id}/no-show")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NoShowResource {
    private final NoShows noShows;

    public NoShowResource(NoShows noShows) {
        this.noShows = noShows;
    }

    @POST
    @RolesAllowed({"training-officer", "training-instructor"})
    public EnrolmentView mark(@Context SecurityContext who, @PathParam("id") String id, @Nullable NoShowForm body) {
        NoShowForm form = Given.body(body);
        Given given = new Given();
        String reason = given.text("reason", form.reason());
        given.check();
        boolean excused = Boolean.TRUE.equals(form.excused());
        return view(noShows.mark(CallerPrincipal.of(who), EnrolmentId.of(id), excused, reason));
    }

    @DELETE
    @RolesAllowed("training-officer")
    @Takes("reason")
    public EnrolmentView takeBack(@Context SecurityContext who, @Context UriInfo uri, @PathParam("id") String id) {
        String reason = new Query(uri).text("reason").orElse("");
        return view(noShows.takeBack(CallerPrincipal.of(who), EnrolmentId.of(id), reason));
    }

    private static EnrolmentView view(Absence absence) {
        if (absence instanceof Absence.Recorded recorded) {
            return EnrolmentView.of(recorded.enrolment());
        }
        var reasons = ((Absence.Refused) absence).reasons();
        throw new ConflictException("Nothing was changed: " + reasons.get(0).reason(), reasons);
    }
}
