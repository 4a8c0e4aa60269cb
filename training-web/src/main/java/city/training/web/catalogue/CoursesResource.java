package city.training.web.catalogue;

import city.training.Page;
import city.training.catalogue.CourseId;
import city.training.catalogue.CourseSearch;
import city.training.catalogue.Courses;
import city.training.catalogue.ProgrammeId;
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

/** The courses of the catalogue. */
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CoursesResource {
    private final Courses courses;

    public CoursesResource(Courses courses) {
        this.courses = courses;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {"q", "field", "mode", "level", "programmeId"},
            paging = true)
    public Page<CourseView> search(@Context UriInfo uri) {
        Query query = new Query(uri);
        CourseSearch search = new CourseSearch(
                query.text("q").orElse(""),
                query.text("field"),
                query.text("mode"),
                query.text("level"),
                query.text("programmeId").map(ProgrammeId::of));
        return courses.search(search, query.paging()).map(CourseView::of);
    }

    @POST
    @RolesAllowed("training-officer")
    public Response create(@Context SecurityContext who, @Context UriInfo uri, @Nullable CourseForm body) {
        CourseForm form = Given.body(body);
        Given.not("version", form.version());
        return Created.at(uri, courses.create(CallerPrincipal.of(who), form.draft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("staff")
    public CourseView get(@PathParam("id") String id) {
        return CourseView.of(courses.get(CourseId.of(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("training-officer")
    public CourseView change(
            @Context SecurityContext who,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable CourseForm body) {
        CourseForm form = Given.body(body);
        long version = StatedVersion.of(form.version(), ifMatch);
        return CourseView.of(courses.change(CallerPrincipal.of(who), CourseId.of(id), form.draft(), version));
    }
}
