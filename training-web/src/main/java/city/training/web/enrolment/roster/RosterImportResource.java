package city.training.web.enrolment.roster;

import city.training.ImportReport;
import city.training.enrolment.Rosters;
import city.training.offering.OfferingId;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import city.training.web.rest.Upload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Enrols everybody on a list. */
@Path("offerings/{id}/enrolments/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.MULTIPART_FORM_DATA)
public final class RosterImportResource {
    private final Rosters rosters;

    public RosterImportResource(Rosters rosters) {
        this.rosters = rosters;
    }

    @POST
    @RolesAllowed({"training-officer", "training-department-officer"})
    @Takes("dryRun")
    public ImportReport run(
            @Context SecurityContext who,
            @Context UriInfo uri,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            byte[] body) {
        boolean dryRun = new Query(uri).flag("dryRun");
        OfferingId offering = OfferingId.of(id);
        return rosters.enrolAll(CallerPrincipal.of(who), offering, new Upload(body, contentType).file(), dryRun);
    }
}
