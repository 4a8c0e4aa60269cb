package city.training.web.people;

import city.training.ImportReport;
import city.training.people.StaffImport;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import city.training.web.rest.Upload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Fills the built-in directory from a file. */
@Path("imports/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.MULTIPART_FORM_DATA)
public final class StaffImportResource {
    private final StaffImport staffImport;

    public StaffImportResource(StaffImport staffImport) {
        this.staffImport = staffImport;
    }

    @POST
    @RolesAllowed("training-officer")
    @Takes("dryRun")
    public ImportReport run(
            @Context SecurityContext who,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            byte[] body) {
        boolean dryRun = new Query(uri).flag("dryRun");
        return staffImport.run(CallerPrincipal.of(who), new Upload(body, contentType).file(), dryRun);
    }
}
