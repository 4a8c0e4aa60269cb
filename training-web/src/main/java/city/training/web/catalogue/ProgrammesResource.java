package city.training.web.catalogue;

import city.training.Page;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Programmes;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Created;
import city.training.web.rest.Given;
import city.training.web.rest.Query;
import city.training.web.rest.StatedVersion;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The yearly programmes. */
@Path("programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProgrammesResource {
    private final Programmes programmes;

    public ProgrammesResource(Programmes programmes) {
        this.programmes = programmes;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {},
            paging = true)
    public Page<ProgrammeView> list(@Context UriInfo uri) {
        return programmes.list(new Query(uri).paging()).map(ProgrammeView::of);
    }

    @POST
    @RolesAllowed("training-officer")
    public Response create(@Context SecurityContext who, @Context UriInfo uri, @Nullable ProgrammeForm body) {
        ProgrammeForm form = Given.body(body);
        Given.not("version", form.version());
        return Created.at(uri, programmes.create(CallerPrincipal.of(who), form.draft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("staff")
    public ProgrammeView get(@PathParam("id") String id) {
        return ProgrammeView.of(programmes.get(ProgrammeId.of(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("training-officer")
    public ProgrammeView change(
            @Context SecurityContext who,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable ProgrammeForm body) {
        ProgrammeForm form = Given.body(body);
        long version = StatedVersion.of(form.version(), ifMatch);
        return ProgrammeView.of(programmes.change(CallerPrincipal.of(who), ProgrammeId.of(id), form.draft(), version));
    }
}
