package city.training.web.enrolment.restriction;

import city.training.Page;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions;
import city.training.people.Caller;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Created;
import city.training.web.rest.Given;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Restrictions from enrolling: what is proposed, decided, appealed against. */
@Path("restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RestrictionsResource {
    private final Restrictions restrictions;

    public RestrictionsResource(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @GET
    @RolesAllowed({"training-officer", "training-auditor"})
    @Takes(value = "state", repeated = "state", paging = true)
    public Page<RestrictionView> list(@Context SecurityContext who, @Context UriInfo uri) {
        Query query = new Query(uri);
        return restrictions
                .list(CallerPrincipal.of(who), query.anyOf("state", Restrictions.Kind.class), query.paging())
                .map(RestrictionView::of);
    }

    @POST
    @RolesAllowed("training-officer")
    public Response impose(@Context SecurityContext who, @Context UriInfo uri, @Nullable RestrictionForm body) {
        return Created.at(
                uri,
                restrictions.impose(CallerPrincipal.of(who), Given.body(body).draft()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("staff")
    public RestrictionView get(@Context SecurityContext who, @PathParam("id") String id) {
        return RestrictionView.of(restrictions.get(CallerPrincipal.of(who), RestrictionId.of(id)));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed("training-officer")
    public RestrictionView decide(
            @Context SecurityContext who, @PathParam("id") String id, @Nullable RestrictionDecisionForm body) {
        RestrictionDecisionForm form = Given.body(body);
        Given given = new Given();
        boolean imposed = given.need("imposed", form.imposed(), false);
        String reason = given.text("reason", form.reason());
        given.check();
        Caller caller = CallerPrincipal.of(who);
        if (imposed) {
            return RestrictionView.of(restrictions.confirm(
                    caller,
                    RestrictionId.of(id),
                    Optional.ofNullable(form.from()),
                    Optional.ofNullable(form.until()),
                    reason));
        }
        Given.not("from", form.from());
        Given.not("until", form.until());
        return RestrictionView.of(restrictions.dismiss(caller, RestrictionId.of(id), reason));
    }

    @POST
    @Path("{id}/appeal")
    @RolesAllowed("staff")
    public RestrictionView appeal(@Context SecurityContext who, @PathParam("id") String id, @Nullable AppealForm body) {
        Given given = new Given();
        String words = given.text("words", Given.body(body).words());
        given.check();
        return RestrictionView.of(restrictions.appeal(CallerPrincipal.of(who), RestrictionId.of(id), words));
    }

    @POST
    @Path("{id}/appeal/decision")
    @RolesAllowed("training-officer")
    public RestrictionView answer(
            @Context SecurityContext who, @PathParam("id") String id, @Nullable AppealDecisionForm body) {
        AppealDecisionForm form = Given.body(body);
        Given given = new Given();
        Outcome outcome = given.need("outcome", form.outcome(), Outcome.UPHELD);
        String reason = given.text("reason", form.reason());
        given.check();
        return RestrictionView.of(restrictions.answer(
                CallerPrincipal.of(who), RestrictionId.of(id), outcome, Optional.ofNullable(form.until()), reason));
    }

    @POST
    @Path("{id}/lifting")
    @RolesAllowed("training-officer")
    public RestrictionView lift(@Context SecurityContext who, @PathParam("id") String id, @Nullable LiftingForm body) {
        Given given = new Given();
        String reason = given.text("reason", Given.body(body).reason());
        given.check();
        return RestrictionView.of(restrictions.lift(CallerPrincipal.of(who), RestrictionId.of(id), reason));
    }
}
