package city.training.web.catalogue;

import city.training.ImportReport;
import city.training.catalogue.CourseImport;
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

/** Fills the catalogue from a file. */
@Path("imports/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.MULTIPART_FORM_DATA)
public final class CourseImportResource {
    private final CourseImport courseImport;

    public CourseImportResource(CourseImport courseImport) {
        this.courseImport = courseImport;
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
        return courseImport.run(CallerPrincipal.of(who), new Upload(body, contentType).file(), dryRun);
    }
}
