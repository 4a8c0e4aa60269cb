package city.training.web.offering;

import city.training.Page;
import city.training.catalogue.CourseId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.OfferingState;
import city.training.offering.Offerings;
import city.training.people.Caller;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dated runs of courses, each with how the caller stands towards it. */
@Path("offerings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OfferingsResource {
    private final Offerings offerings;
    private final Enrolments enrolments;
    private final Clock clock;

    public OfferingsResource(Offerings offerings, Enrolments enrolments, Clock clock) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {"state", "field", "courseId", "from", "to"},
            repeated = "state",
            paging = true)
    public Page<OfferingView> search(@Context SecurityContext who, @Context UriInfo uri) {
        Query query = new Query(uri);
        OfferingSearch search = new OfferingSearch(
                query.anyOf("state", OfferingState.class),
                query.text("field"),
                query.text("courseId").map(CourseId::of),
                query.instant("from"),
                query.instant("to"));
        Page<Offering> found = offerings.search(search, query.paging());
        List<OfferingId> ids = found.items().stream().map(Offering::id).toList();
        Map<OfferingId, Standing> standings = enrolments.standings(CallerPrincipal.of(who), ids);
        Instant now = clock.instant();
        return found.map(offering -> OfferingView.of(offering, standings.get(offering.id()), now));
    }

    @POST
    @RolesAllowed("training-officer")
    public Response create(@Context SecurityContext who, @Context UriInfo uri, @Nullable OfferingForm body) {
        OfferingForm form = Given.body(body);
        Given.not("version", form.version());
        Given.not("displacement", form.displacement());
        return Created.at(uri, offerings.create(CallerPrincipal.of(who), form.draft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("staff")
    public OfferingView get(@Context SecurityContext who, @PathParam("id") String id) {
        return view(CallerPrincipal.of(who), offerings.get(OfferingId.of(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("training-officer")
    public OfferingView change(
            @Context SecurityContext who,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable OfferingForm body) {
        OfferingForm form = Given.body(body);
        Caller caller = CallerPrincipal.of(who);
        long version = StatedVersion.of(form.version(), ifMatch);
        return view(caller, offerings.change(caller, OfferingId.of(id), form.draft(), version, form.displaced()));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed("training-officer")
    public OfferingView callOff(
            @Context SecurityContext who, @PathParam("id") String id, @Nullable CallingOffForm body) {
        Offering seen = offerings.get(OfferingId.of(id));
        Given given = new Given();
        String reason = given.text("reason", Given.body(body).reason());
        given.check();
        Caller caller = CallerPrincipal.of(who);
        return view(caller, offerings.callOff(caller, seen.id(), reason));
    }

    private OfferingView view(Caller caller, Offering offering) {
        Standing mine = enrolments.standings(caller, List.of(offering.id())).get(offering.id());
        return OfferingView.of(offering, mine, clock.instant());
    }
}
