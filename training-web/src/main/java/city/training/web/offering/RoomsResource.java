package city.training.web.offering;

import city.training.Page;
import city.training.offering.RoomId;
import city.training.offering.Rooms;
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

/** The rooms. */
@Path("rooms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RoomsResource {
    private final Rooms rooms;

    public RoomsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {},
            paging = true)
    public Page<RoomView> list(@Context UriInfo uri) {
        return rooms.list(new Query(uri).paging()).map(RoomView::of);
    }

    @POST
    @RolesAllowed("training-officer")
    public Response create(@Context SecurityContext who, @Context UriInfo uri, @Nullable RoomForm body) {
        RoomForm form = Given.body(body);
        Given.not("version", form.version());
        return Created.at(uri, rooms.create(CallerPrincipal.of(who), form.draft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("staff")
    public RoomView get(@PathParam("id") String id) {
        return RoomView.of(rooms.get(RoomId.of(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("training-officer")
    public RoomView change(
            @Context SecurityContext who,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable RoomForm body) {
        RoomForm form = Given.body(body);
        long version = StatedVersion.of(form.version(), ifMatch);
        return RoomView.of(rooms.change(CallerPrincipal.of(who), RoomId.of(id), form.draft(), version));
    }
}
