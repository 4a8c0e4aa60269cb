package city.training.web.report;

import city.training.InvalidException;
import city.training.Page;
import city.training.report.AuditEntry;
import city.training.report.AuditTrail;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** What happened to one thing, in order. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final AuditTrail trail;

    public AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({"training-officer", "training-auditor"})
    @Takes(value = "subject", paging = true)
    public Page<AuditEntry> of(@Context SecurityContext who, @Context UriInfo uri) {
        Query query = new Query(uri);
        String subject = query.text("subject")
                .orElseThrow(() -> InvalidException.of("subject", "is missing, such as offering/{id}"));
        return trail.of(CallerPrincipal.of(who), subject, query.paging());
    }
}
